'use strict';

// Lent to a program with --require: its timers come a hundred times sooner, and its clock goes by them. A slow machine
// makes no gap in it. While there is no timer to wait for, time passes as ever.
const later = setTimeout;
const never = clearTimeout;
const speed = 100;
const idle = 10;
let now = 0;
const waiting = new Set();
performance.now = () => now;
globalThis.setTimeout = (call, milliseconds = 0, ...args) => {
  const due = now + milliseconds;
  const timer = later(() => {
    waiting.delete(timer);
    now = Math.max(now, due);
    call(...args);
  }, milliseconds / speed);
  waiting.add(timer);
  return timer;
};
globalThis.clearTimeout = (timer) => {
  waiting.delete(timer);
  never(timer);
};
setInterval(() => {
  if (waiting.size === 0) now += idle * speed;
}, idle).unref();
