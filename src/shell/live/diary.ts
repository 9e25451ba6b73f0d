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
export function writeDown(state: SessionState, { title }: Pick<Live, 'title'>, now: Date): void {
  const { practised, answers, reports, track, position, status, stop } = state;
  const said = Object.keys(answers).length > 0;
  if (practised < 1000 && !said && reports.length === 0) return;
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
