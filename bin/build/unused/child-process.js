/**
 * Stands in for node:child_process in the program: commander loads it for subcommands that are programs of their
 * own, ours are not, and loading it takes a twentieth of the start.
 */
exports.spawn = () => {
  throw new Error('no subcommand is a program of its own');
};
