let spoke = false;

/** Writes a message to standard error. The stream is opened by the first message: opening it takes time. */
export function say(text: string): void {
  if (!spoke) process.stderr.on('error', endOfReader);
  spoke = true;
  process.stderr.write(text);
}

/** Calls back when every message is written. */
export function whenSaid(call: () => void): void {
  if (spoke) process.stderr.write('', () => call());
  else call();
}

/** A reader that has seen enough (| head) is no error. */
export function endOfReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
