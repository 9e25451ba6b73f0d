/**
 * Stands in for how chalk finds out what a terminal can show: it is always told (terminal/paint.ts), and asking loads
 * node:tty.
 */
module.exports = { stdout: false, stderr: false };
