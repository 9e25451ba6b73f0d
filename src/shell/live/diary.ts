import type { SessionState } from '../../session/index.ts';
import { keepLine } from '../state/kept.ts';
import type { Live } from './session.ts';

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
  reports: { report: string; seconds: number; stretch: string; says: string }[];
  stop?: string;
};

/** Writes a session down, unless nothing happened in it. */
export function writeDown(
  state: SessionState,
  { title, saved }: Pick<Live, 'title' | 'saved'>,
  now: Date,
): void {
  const { answers, track, position, status, stop } = state;
  // What was written down when the session was left is not written twice.
  const practised = state.practised - (saved?.practised ?? 0);
  const reports = state.reports.slice(saved?.reports.length ?? 0);
  const said = Object.keys(answers).length > 0;
  const over = status.is === 'ended' && status.reason === 'finished' && state.practised >= 1000;
  if (practised < 1000 && !said && reports.length === 0 && !over) return;
  const done = new Set(track.segments.filter(({ startsAt }) => startsAt < position).map(({ step }) => step));
  const entry: DiaryEntry = {
    formatVersion: 1,
    at: now.toISOString(),
    title,
    ended: status.is === 'ended' ? status.reason : status.is,
    seconds: Math.floor(practised / 1000),
    stretches: [...done].flatMap((step) => track.steps[step]?.stretch ?? []),
    ...rating('before', answers.before),
    ...rating('after', answers.after),
    reports: reports.map(({ report, at, stretch, says }) => ({
      report,
      seconds: Math.floor(at / 1000),
      stretch,
      says,
    })),
    ...(stop === undefined ? {} : { stop }),
  };
  keepLine('diary', entry);
}

const rating = (name: 'before' | 'after', value: string | undefined) =>
  value === undefined ? {} : { [name]: Number(value) };
