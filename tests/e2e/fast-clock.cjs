'use strict';

// Lent to a program with --require: its timers come a hundred times sooner, and its clock goes by them. A slow machine
// makes no gap in it.
const later = setTimeout;
const speed = 100;
let now = 0;
performance.now = () => now;
globalThis.setTimeout = (call, milliseconds = 0, ...args) => {
  const due = now + milliseconds;
  return later(() => {
    now = Math.max(now, due);
    call(...args);
  }, milliseconds / speed);
};
