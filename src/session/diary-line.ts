import { neuralIndex } from '../core/body/neural-load.ts';
import type { DiaryLine, ReportDone, StepDone } from '../core/diary/entry.ts';
import type { Stands } from '../core/diary/today.ts';
import type { Library } from '../core/library.ts';
import type { Phase } from '../core/routine.ts';
import type { Irritability, Side } from '../core/types.ts';
import type { Written } from './bookmark.ts';
import type { Reported, SessionState } from './machine/state.ts';
import { isWork, type Worked, workedKey } from './machine/timeline.ts';
import { isOver } from './machine/transitions.ts';

/** What an entry says besides what happened: whose routine it was, and where it stood. */
export type Planned = {
  title: string;
  pattern?: string | undefined;
  irritability?: Irritability | undefined;
  /** Where the person stands, on the ladder and in the week. */
  stands?: Stands | undefined;
};

/** A session as a line of the diary, but for its id and its time. */
export type SessionLine = Omit<DiaryLine, 'formatVersion' | 'id' | 'at' | 'day'>;

/** The part of a session that is not in the diary yet; undefined where nothing happened. Whole seconds. */
export function diaryLine(
  state: SessionState,
  written: Written,
  { stands, ...planned }: Planned,
  library: Library,
): SessionLine | undefined {
  if (isNothing(state, written)) return undefined;
  const { answers, heard, stop } = state;
  const settled = heard.settled > written.settled;
  const before = ratingOf(answers.before);
  const level = stands?.rung?.(before);
  const line = {
    ...known({ ...planned, rung: level, ended: endOf(state) }),
    seconds: seconds(state.practised - written.practised),
    steps: stepsDone(state, written, library),
    ...known({ before, after: ratingOf(answers.after) }),
    reports: state.reports.slice(written.reports).map((each) => reportDone(each, state.reports)),
    ...(settled ? { settled: answers.settled === 'yes' ? ('gone' as const) : ('still' as const) } : {}),
    ...known({ stop }),
  };
  return { ...line, ...known({ aWeek: stands?.aWeek(line) }) };
}

/** How much of a session is in the diary once its line is written. */
export const writtenOf = ({ practised, reports, worked, heard }: SessionState): Written => ({
  ...{ practised, worked, reports: reports.length, settled: heard.settled },
});

function isNothing(state: SessionState, written: Written): boolean {
  const { answers, status } = state;
  const practised = state.practised - written.practised;
  const said = written.practised === 0 && Object.keys(answers).length > 0;
  const over = isOver(state) && state.practised >= 1000;
  const cutOff = status.is === 'ended' && status.reason === 'interrupted' && practised > 0;
  return practised < 1000 && !said && state.reports.length === written.reports && !over && !cutOff;
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

const ratingOf = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);

/** An object without its undefined fields. */
const known = <Given extends object>(given: Given): { [Key in keyof Given]?: NonNullable<Given[Key]> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Given]?: NonNullable<Given[Key]>;
  };

/** How a session ended. Whoever leaves at the last question has finished. */
function endOf(state: SessionState): string {
  const { status } = state;
  if (status.is !== 'ended') return status.is;
  return status.reason === 'interrupted' && isOver(state) ? 'finished' : status.reason;
}

/** Each step as it is in the routine now, then what was done of those that gave way. */
function stepsDone({ timeline, worked }: SessionState, written: Written, library: Library): StepDone[] {
  const planned = timeline.steps.flatMap(({ stretch, kind, neuralLoad, phases }): StepDone[] => {
    const work = phases.filter(isWork);
    if (work.length === 0) return [];
    const before = doneOf(written.worked, stretch);
    return [
      {
        ...{ stretch, kind, sides: sidesOf(work) },
        planned: Math.max(0, total(work) - seconds(before)),
        done: seconds(doneOf(worked, stretch) - before),
        ...bySideOf(stretch, worked, written),
        load: neuralLoad.index,
        ...holdOf(work),
      },
    ];
  });
  const gone = [...new Set(Object.keys(worked).map((key) => key.slice(0, key.lastIndexOf('/'))))].filter(
    (stretch) => !planned.some((each) => each.stretch === stretch),
  );
  return [...planned, ...gone.flatMap((stretch) => gaveWay(stretch, worked, written, library))];
}

function gaveWay(id: string, worked: Worked, written: Written, { stretches, files }: Library): StepDone[] {
  const stretch = stretches.get(id);
  const done = seconds(doneOf(worked, id) - doneOf(written.worked, id));
  if (!stretch || done <= 0) return [];
  const sides = (['left', 'right'] as const).filter((side) => (worked[workedKey(id, side)] ?? 0) > 0);
  const load = neuralIndex(stretch.pose, files['neural-load']);
  const bySide = bySideOf(id, worked, written);
  return [{ stretch: id, kind: stretch.kind, sides, planned: 0, done, ...bySide, load }];
}

/** The seconds of each side, where one had more; empty where both had half. */
function bySideOf(id: string, worked: Worked, written: Written): Pick<StepDone, 'bySide'> {
  const of = (side: Side): number =>
    seconds((worked[workedKey(id, side)] ?? 0) - (written.worked[workedKey(id, side)] ?? 0));
  const [left, right] = [of('left'), of('right')];
  return left === right ? {} : { bySide: { left, right } };
}

const doneOf = (worked: Worked, stretch: string): number =>
  [undefined, 'left' as const, 'right' as const].reduce(
    (sum, side) => sum + (worked[workedKey(stretch, side)] ?? 0),
    0,
  );

const total = (phases: readonly Phase[]): number => phases.reduce((sum, phase) => sum + phase.seconds, 0);

const sidesOf = (phases: readonly Phase[]): Side[] => [
  ...new Set(phases.flatMap(({ side }) => (side === undefined ? [] : [side]))),
];

/** The longest hold. */
function holdOf(phases: readonly Phase[]): { hold?: number } {
  const holds = phases.filter(({ name }) => name === 'hold').map((phase) => phase.seconds);
  return holds.length === 0 ? {} : { hold: Math.max(...holds) };
}

/** A report as the diary has it. Its correction helped if that stretch did not tingle again. */
function reportDone(said: Reported, all: readonly Reported[]): ReportDone {
  const { report, onset, at, stretch, says, correction, takenBack } = said;
  const again = all
    .slice(all.indexOf(said) + 1)
    .some((each) => each.report === 'tingles' && each.stretch === stretch && !each.takenBack);
  return {
    report,
    ...known({ onset }),
    seconds: seconds(at),
    ...{ stretch, says },
    ...(takenBack ? { takenBack } : {}),
    ...(correction === undefined ? {} : { correction, helped: !again }),
  };
}
