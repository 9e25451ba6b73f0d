import { load } from '../packages.ts';

/** Longest wait for a clipboard, in milliseconds: one on a display that does not answer never comes. */
const patience = 3000;

/** Copies text to the clipboard; false where there is none. */
export async function copyText(text: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(done, patience, false);
  });
  // Where no program may be started, or none is there, it throws at once.
  const write = async (): Promise<void> => (await load('clipboardy')).default.write(text);
  const copied = write().then(
    () => true,
    () => false,
  );
  const result = await Promise.race([copied, late]);
  clearTimeout(timer);
  return result;
}
