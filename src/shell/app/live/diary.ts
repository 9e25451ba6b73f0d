import { isOver, type SessionState, type Written } from '../../../session/index.ts';
import { keepLine } from '../../files/state/kept.ts';
import type { Io } from '../../terminal/io.ts';

/** One line of the diary. Seconds are whole numbers. */
export type DiaryEntry = {
  formatVersion: 1;
  /** When it ended, as an ISO date. */
  at: string;
  title: string;
  ended: string;
  seconds: number;
  stretches: string[];
  /** The worst feeling, 0 to 10, before and after. */
  before?: number;
  after?: number;
  /** `onset`: how a pain came, where that was asked. `takenBack`: it was a slip. */
  reports: {
    report: string;
    onset?: string;
    seconds: number;
    stretch: string;
    says: string;
    takenBack?: true;
  }[];
  stop?: string;
};

/** Writes down what is not in the diary yet, unless nothing happened. Returns what is in it now. */
export function writeDown(
  io: Io,
  state: SessionState,
  { title, written: before }: { title: string; written: Written },
  when: Date,
): Written {
  const { answers, timeline, position, stop } = state;
  const practised = state.practised - before.practised;
  const reports = state.reports.slice(before.reports);
  const said = before.practised === 0 && Object.keys(answers).length > 0;
  const over = isOver(state) && state.practised >= 1000;
  const { status } = state;
  const cutOff = status.is === 'ended' && status.reason === 'interrupted' && practised > 0;
  if (practised < 1000 && !said && reports.length === 0 && !over && !cutOff) return before;
  const done = new Set(
    timeline.segments.filter(({ startsAt }) => startsAt < position).map(({ step }) => step),
  );
  const entry: DiaryEntry = {
    formatVersion: 1,
    at: when.toISOString(),
    title,
    ended: endOf(state),
    seconds: Math.floor(practised / 1000),
    stretches: [...done].flatMap((step) => timeline.steps[step]?.stretch ?? []),
    ...rating('before', answers.before),
    ...rating('after', answers.after),
    reports: reports.map(({ report, onset, at, stretch, says, takenBack }) => ({
      report,
      ...(onset === undefined ? {} : { onset }),
      seconds: Math.floor(at / 1000),
      stretch,
      says,
      ...(takenBack ? { takenBack } : {}),
    })),
    ...(stop === undefined ? {} : { stop }),
  };
  const isWritten = keepLine(io, 'diary', entry);
  return isWritten ? { practised: state.practised, reports: state.reports.length } : before;
}

/** Who leaves at the last question has finished. */
function endOf(state: SessionState): string {
  const { status } = state;
  if (status.is !== 'ended') return status.is;
  return status.reason === 'interrupted' && isOver(state) ? 'finished' : status.reason;
}

const rating = (name: 'before' | 'after', value: string | undefined) =>
  value === undefined ? {} : { [name]: Number(value) };
