/** Sends a signal to the command. */
export type Send = (signal: NodeJS.Signals) => void;

/** Sends signals on to a command that may not have been started yet: then it gets them as soon as it has. */
export function forwarding(): { send: Send; to: (command: Send) => void } {
  let command: Send | undefined;
  const early: NodeJS.Signals[] = [];
  return {
    send: (signal) => (command ? command(signal) : void early.push(signal)),
    to(started) {
      command = started;
      for (const signal of early.splice(0)) started(signal);
    },
  };
}
