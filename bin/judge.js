'use strict';

// A second thread beside the program where there are thousands of stretch files: judges those that nobody has taken yet.
const { parentPort, workerData: taken } = require('node:worker_threads');
const { judged } = require('../dist/checks.js');

parentPort.once('message', (around) => {
  parentPort.on('message', ({ at, given }) => {
    if (Atomics.exchange(taken, at, 1) !== 0) return;
    parentPort.postMessage({ at, alone: given.map((each) => judged(each, around)) });
  });
});
