import { readFileSync } from 'node:fs';
import { doubledName } from '../../../core/file/json-text.ts';
import { fieldsOf } from '../../../core/read-values.ts';
import { codeOf } from '../../errors.ts';

/** A process and when it began, where the system says so: process ids come again after a while. */
type Process = { pid: number; began?: string };

export const thisProcess = (): Process => ({ pid: process.pid, ...beganAt(process.pid) });

/** Whether a process still runs. One of another person's is alive as well. */
export function isAlive({ pid, began }: Process): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
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
    // A zombie (Z) has ended, and nobody has asked for its status yet.
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
    // Where the system says when a process began, an id alone proves nothing.
    if (process.platform === 'linux' && typeof began !== 'string') return undefined;
    return { pid, ...(typeof began === 'string' ? { began } : {}) };
  } catch {
    return undefined;
  }
}
