import { readFileSync } from 'node:fs';
import { doubledName } from '../../../core/file/json-text.ts';
import { fieldsOf } from '../../../core/read-values.ts';

/** A process, and when it began as the system counts, where the system tells: a number comes again after a while. */
type Process = { pid: number; began?: string };

export const thisProcess = (): Process => ({ pid: process.pid, ...beganAt(process.pid) });

/** Whether a process still runs. One of another person's is alive as well. */
export function isAlive({ pid, began }: Process): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = beganAt(pid).began;
  return began === undefined || now === undefined || began === now;
}

/** The boot and the tick a process began in (Linux). */
function beganAt(pid: number): { began?: string } {
  if (process.platform !== 'linux') return {};
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    // The name in brackets may hold anything; what follows is numbers, the 20th of them the start.
    const [, after = ''] = /\)([^)]*)$/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
    const fields = after.trim().split(' ');
    // One that has ended and was not asked for yet (Z) is no more.
    return fields[0] === 'Z' ? { began: 'over' } : { began: `${boot} ${fields[19] ?? ''}` };
  } catch {
    return {};
  }
}

/** The process that a text names; undefined where it names none for certain. */
export function processIn(text: string): Process | undefined {
  try {
    if (doubledName(text)) return undefined;
    const { pid, began } = fieldsOf(JSON.parse(text));
    if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0) return undefined;
    // Where the system tells when a process began, a number alone proves nothing: it comes again.
    if (process.platform === 'linux' && typeof began !== 'string') return undefined;
    return { pid, ...(typeof began === 'string' ? { began } : {}) };
  } catch {
    return undefined;
  }
}
