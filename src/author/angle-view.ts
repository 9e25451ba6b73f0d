import words from '../../data/words/new.json';
import { neuralIndex, neuralLoad } from '../core/body/neural-load.ts';
import { angle, flatPose, withJoint } from '../core/body/pose.ts';
import { contributionWords } from '../core/catalogue.ts';
import { spanOf } from '../core/lint/shape.ts';
import type { NeuralLoad } from '../core/routine.ts';
import type { Pose } from '../core/types.ts';
import { capital, fill } from '../core/words.ts';
import { type Glyphs, glyphsFor } from '../render/glyphs.ts';
import { width } from '../render/text/wrap.ts';
import { loadDots, loadWords } from '../render/words/load.ts';
import type { Desk } from './choices.ts';
import { indent, type Look, pointer, same, wrapped } from './layout.ts';
import type { Question } from './question.ts';
import { questions } from './questions.ts';
import type { State } from './state.ts';
import { type Work, written } from './work.ts';

/** A joint: its degrees among those of the others, the drawing beside them, and what the position does to the nerve. */
export function angleBody(state: State, question: Question, desk: Desk, look: Look): string[] {
  const { columns, unicode } = look;
  const end = question.path[0] === 'from' ? 'from' : 'pose';
  const glyphs = glyphsFor(unicode);
  const pose = flatPose(state.work.file[end] ?? state.work.file.pose);
  const load = neuralLoad(pose, desk.files['neural-load']);
  const nerve = nerveLines(load, desk, look, glyphs);
  const five = wrapped(positionsSaid(pose, load, desk), look);
  const table = tableOf(state, question, look, glyphs);
  const room = look.rows - nerve.length - five.length - 1;
  const isWhole = table.length <= room;
  const left = isWhole ? table : table.filter(({ isHere }) => isHere);
  const cells = columns - leftWidth - 2;
  const drawing =
    room >= leastRows ? drawn(state, end, desk, { columns: Math.min(cells, 60), rows: room }) : [];
  const beside = Array.from({ length: Math.max(left.length, drawing.length) }, (_, index) => {
    const { text = '', cells: taken = 0 } = left[index] ?? {};
    const right = drawing[index];
    return right === undefined ? text : `${text}${' '.repeat(Math.max(2, leftWidth - taken))}${right}`;
  });
  return [...beside, ...(room > beside.length ? [''] : []), ...nerve, ...five];
}

/** Cells of the table of joints, and rows below which a drawing cannot be read. */
const leftWidth = 43;
const leastRows = 9;

/** The load as dots, and what each joint adds to it, on the same line where there is room. */
function nerveLines(load: NeuralLoad, desk: Desk, look: Look, glyphs: Glyphs): string[] {
  const { paint, columns } = look;
  const dots = words.nerve + loadDots(load, glyphs);
  const because = contributionWords(load, desk.files.words)
    .join(glyphs.between)
    .replaceAll('\u00b0', glyphs.degrees);
  const painted =
    indent + paint.dim(words.nerve) + (load.band === 'low' ? same : paint.strong)(loadDots(load, glyphs));
  return width(dots) + width(because) + 6 <= columns
    ? [`${painted}   ${paint.dim(because)}`]
    : [painted, ...wrapped(because, look, paint.dim)];
}

function drawn(
  { work }: State,
  end: 'pose' | 'from',
  desk: Desk,
  room: { columns: number; rows: number },
): readonly string[] {
  const file = written(work, desk);
  const { from, ...still } = file;
  return desk.draw(end === 'from' && from ? { ...still, pose: from } : still, room);
}

/** A joint's line, and the cells it takes: what a terminal is told to colour takes none. */
type Row = { text: string; cells: number; isHere: boolean };

function tableOf(state: State, question: Question, look: Look, glyphs: Glyphs): Row[] {
  const { paint, unicode, columns } = look;
  const all = questions.filter(
    (each) => each.type === 'angle' && each.path[0] === question.path[0] && each.isDue(state.work),
  );
  const widest = Math.max(...all.map(({ short }) => width(short)));
  return all.map((each) => {
    const isHere = each.id === question.id;
    const typed = isHere && state.typed !== '' ? state.typed : String(each.get(state.work));
    const mark = pointer(isHere, unicode);
    const text = `${each.short.padEnd(widest)}  ${typed.padStart(4)}${glyphs.degrees}`;
    const said = isHere && each.joint ? fill(words.span, spanOf(each.joint)) : '';
    const span = width(text) + width(said) + 5 <= Math.min(columns, leftWidth) ? said : '';
    return {
      isHere,
      text: indent + paint.do(mark) + (isHere ? paint.strong(text) : text) + paint.dim(span),
      cells: width(indent + mark + text + span),
    };
  });
}

/** Which of the five positions load the nerve here, and what each of the others would come to. */
function positionsSaid(pose: Pose, { because }: NeuralLoad, { files }: Pick<Desk, 'files'>): string {
  const positions = new Map(files.words.warnings.map((each) => [each.position, each]));
  const [here, not]: [string[], string[]] = [[], []];
  for (const { joint, spoiled, named } of positions.values()) {
    const adds = because.some(({ position, points }) => position === joint && points > 0);
    if (adds) here.push(named);
    else {
      const at = angle(pose, joint);
      const isThere = spoiled < 0 ? at <= spoiled : at >= spoiled;
      const index = neuralIndex(isThere ? pose : withJoint(pose, joint, spoiled), files['neural-load']);
      not.push(fill(words.would, { named, index }));
    }
  }
  const loads = here.length === 0 ? words.noneLoads : fill(words.loads, { positions: here.join(', ') });
  return not.length === 0 ? loads : `${loads} ${fill(words.others, { others: not.join(', ') })}`;
}

/** The load in words alone, for whoever cannot see dots. */
export function loadSaid(work: Work, end: 'pose' | 'from', desk: Desk): string[] {
  const pose = flatPose(work.file[end] ?? work.file.pose);
  const load = neuralLoad(pose, desk.files['neural-load']);
  const because = contributionWords(load, desk.files.words)
    .join(', ')
    .replaceAll('\u00b0', glyphsFor(true, true).degrees);
  return [
    fill(words.loadSaid, {
      load: loadWords(load),
      because: because === '' ? words.nothingLoads : capital(because),
    }),
    positionsSaid(pose, load, desk),
  ];
}
