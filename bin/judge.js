'use strict';

// A second thread beside the program where there are thousands of stretch files: judges those that nobody has taken yet.
const { parentPort, workerData: taken } = require('node:worker_threads');
const { givenOf, judged } = require('../dist/checks.js');

parentPort.once('message', (around) => {
  parentPort.on('message', ({ at, files }) => {
    if (Atomics.exchange(taken, at, 1) !== 0) return;
    // What is in a file is read again where it is used: that takes less than to send it.
    const alone = files.map((each) => {
      const { findings, leads } = judged(givenOf(each), around);
      return { findings, leads };
    });
    parentPort.postMessage({ at, alone });
  });
});
