import type { Entry } from '../../core/catalogue.ts';
import type { Source } from '../../core/schema/common.ts';
import type { Frame, Usual } from '../../core/show/frames.ts';
import type { Link, Never, Showing } from '../../core/show/showing.ts';
import type { Spoil } from '../../core/show/what-if.ts';
import { cleanAll } from '../clean-all.ts';
import { lengtheningJson, loadJson, phaseJson } from '../json/contract.ts';
import { type ShowRenderer, sameLength } from './words.ts';

/**
 * The JSON contract of `stretch show`: the fields of an entry of `stretch list` first. `dose` is null for a position
 * that is never planned. Seconds are whole numbers, angles degrees, lengthening percent of the length standing.
 */
type ShowJson = EntryJson & {
  steps: readonly string[];
  dose: Omit<Usual, 'kind'> | null;
  feel: string;
  stopIf: readonly string[];
  easier: Link | null;
  /** What makes this same stretch easier, in words. */
  easierBy: string | null;
  harder: Link | null;
  harderBy: string | null;
  notFor: { when: string; who: string; because: string }[];
  /** Beginning, middle and end of a movement; empty for a stretch that is held still. */
  frames: FrameJson[];
  /** The end position with one joint spoiled: `position` is the spoiled one, `code` the right one. */
  whatIf: SpoilJson[];
  /** Whether the hamstring is no longer in any spoiled position; null where that says nothing. */
  noLonger: true | null;
  never: Never | null;
  sources: ({ id: string } & Partial<Source>)[];
  disclaimer: string;
};

/** The JSON contract of an entry of `stretch list`. */
type EntryJson = Omit<Entry, 'hamstringsSlack'>;

type FrameJson = Omit<Frame, 'hamstringsSlack'>;

type SpoilJson = Omit<Spoil, 'seenFrom'>;

/** One stretch for other programs: the contract's fields in the contract's order. */
export const showJson: ShowRenderer = (given) => `${JSON.stringify(contract(cleanAll(given)), null, 2)}\n`;

const contract = (showing: Showing): ShowJson => ({
  ...entryJson(showing.entry),
  steps: showing.steps,
  dose: showing.dose && doseJson(showing.dose),
  feel: showing.feel,
  stopIf: showing.stopIf,
  easier: showing.easier ? linkJson(showing.easier) : null,
  easierBy: showing.easierBy ?? null,
  harder: showing.harder ? linkJson(showing.harder) : null,
  harderBy: showing.harderBy ?? null,
  notFor: showing.notFor.map(({ when, who, because }) => ({ when, who, because })),
  frames: showing.frames.map(frameJson),
  whatIf: showing.whatIf.map(spoilJson),
  noLonger: sameLength(showing) === '' ? null : true,
  never: showing.never ? neverJson(showing.never) : null,
  sources: showing.sources.map(({ id, source }) => ({ id, ...source })),
  disclaimer: showing.disclaimer,
});

export const entryJson = (entry: Entry): EntryJson => ({
  id: entry.id,
  name: entry.name,
  kind: entry.kind,
  targets: entry.targets,
  start: entry.start,
  equipment: entry.equipment,
  orEquipment: entry.orEquipment,
  atHand: entry.atHand,
  floor: entry.floor,
  balance: entry.balance,
  pose: entry.pose,
  neuralLoad: loadJson(entry.neuralLoad),
  lengthening: lengtheningJson(entry.lengthening),
  offered: entry.offered,
});

const doseJson = (dose: Usual): Omit<Usual, 'kind'> => ({
  sides: dose.sides,
  sets: dose.sets,
  reps: dose.reps,
  holdSeconds: dose.holdSeconds,
  effortPercent: dose.effortPercent,
  seconds: dose.seconds,
  phases: dose.phases.map(phaseJson),
});

const linkJson = ({ id, name }: Link): Link => ({ id, name });

const frameJson = ({ at, pose, neuralLoad, lengthening }: Frame): FrameJson => ({
  at,
  pose,
  neuralLoad: loadJson(neuralLoad),
  lengthening: lengtheningJson(lengthening),
});

const spoilJson = ({ code, position, name, pose, neuralLoad, hamstrings, already }: Spoil): SpoilJson => ({
  code,
  position,
  name,
  pose,
  neuralLoad: loadJson(neuralLoad),
  hamstrings,
  already,
});

const neverJson = ({ because, limit, instead }: Never): Never => ({
  because,
  limit,
  instead: instead.map(linkJson),
});
