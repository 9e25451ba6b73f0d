/**
 * Stands in for node:child_process in the bundle: commander loads it for subcommands that are programs of their
 * own, ours are not, and loading it takes a twentieth of the start.
 */
export const spawn = (): never => {
  throw new Error('no subcommand is a program of its own');
};
