import { findProgram } from './find-program.ts';
import type { Env, Io } from './io.ts';

/** Longest wait for a clipboard, in milliseconds: one on a display that does not answer never comes. */
const patience = 3000;

/** Most bytes that terminals take by OSC 52; where there is more some of them take nothing. */
const longest = 74_994;

/**
 * Where a copy went: to the clipboard of this computer, to a terminal that takes copies, to one that may or may not and
 * never says, or nowhere.
 */
export type Copied = 'clipboard' | 'terminal' | 'perhaps' | 'nowhere';

type Around = Pick<Io, 'load' | 'after' | 'env' | 'output' | 'isTerminal'>;

/** Copies text to where the person can paste it: over SSH that is their own terminal, not the computer at the other end. */
export async function copyText(text: string, io: Around): Promise<Copied> {
  if (!isElsewhere(io.env) && (await toClipboard(text, io))) return 'clipboard';
  const sent = await toTerminal(text, io);
  if (sent !== 'nowhere' || !isElsewhere(io.env)) return sent;
  return (await toClipboard(text, io)) ? 'clipboard' : 'nowhere';
}

/** Over SSH, and no display of one's own is passed on. */
const isElsewhere = ({ SSH_CONNECTION, SSH_TTY, DISPLAY, WAYLAND_DISPLAY }: Env): boolean =>
  Boolean(SSH_CONNECTION || SSH_TTY) && !DISPLAY && !WAYLAND_DISPLAY;

async function toClipboard(text: string, { load, after }: Around): Promise<boolean> {
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

async function toTerminal(text: string, io: Around): Promise<Copied> {
  const { env, output } = io;
  const takes = takesCopies(env);
  if (takes === 'nowhere' || !io.isTerminal('output') || Buffer.byteLength(text) > longest) return 'nowhere';
  if (env.TMUX && (await throughTmux(text, io))) return 'perhaps';
  output.write(wrapped(text, env));
  return takes;
}

/** Whether a terminal takes copies, by its name: yes unless told not to, never, or not known. */
function takesCopies(env: Env): Copied {
  const { TERM = '', TERM_PROGRAM = '', TMUX, STY } = env;
  if (TMUX || STY) return 'perhaps';
  if (env.KITTY_WINDOW_ID || env.WT_SESSION) return 'terminal';
  if (['WezTerm', 'ghostty', 'vscode'].includes(TERM_PROGRAM)) return 'terminal';
  if (/^(xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour)/.test(TERM)) return 'terminal';
  const never = ['', 'dumb', 'linux'].includes(TERM) || TERM_PROGRAM === 'Apple_Terminal' || env.VTE_VERSION;
  return never ? 'nowhere' : 'perhaps';
}

/**
 * Hands a copy to tmux, which keeps it as a buffer and passes it on. A program inside may do so only if tmux is told
 * to.
 */
async function throughTmux(text: string, { env, load }: Around): Promise<boolean> {
  const tmux = findProgram([{ command: 'tmux' }], env);
  if (!tmux) return false;
  const { spawnSync } = await load('node:child_process');
  const { status } = spawnSync(tmux.command, ['load-buffer', '-w', '-'], {
    ...{ input: text, stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true, env },
    ...{ timeout: patience, killSignal: 'SIGKILL' },
  });
  return status === 0;
}

/** A copy as OSC 52, wrapped so that a program in between passes it on. */
function wrapped(text: string, { TMUX, STY }: Env): string {
  const osc = `\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`;
  if (TMUX) return `\x1bPtmux;${osc.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;
  // Screen takes no more than 768 bytes at once.
  if (STY) return (osc.match(/[\s\S]{1,700}/g) ?? []).map((part) => `\x1bP${part}\x1b\\`).join('');
  return osc;
}
