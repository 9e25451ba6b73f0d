import type { Io } from './io.ts';

/** Longest wait for a clipboard, in milliseconds: one on a display that does not answer never comes. */
const patience = 3000;

/** Copies text to the clipboard; false where there is none. */
export async function copyText(text: string, { load, after }: Pick<Io, 'load' | 'after'>): Promise<boolean> {
  let callOff = (): void => {};
  const late = new Promise<boolean>((done) => {
    callOff = after(patience, () => done(false));
  });
  // Where no program may be started, or none is there, it throws at once.
  const write = async (): Promise<void> => (await load('clipboardy')).default.write(text);
  const copied = write().then(
    () => true,
    () => false,
  );
  const result = await Promise.race([copied, late]);
  callOff();
  return result;
}
