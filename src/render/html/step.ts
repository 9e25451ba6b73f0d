import drawn from '../../../data/words/figure.json';
import words from '../../../data/words/page.json';
import { hasTwoEnds } from '../../core/plan/moves.ts';
import type { PlannedStep } from '../../core/routine.ts';
import { capital, fill } from '../../core/words.ts';
import { type Picture, type Pictures, pictureElement } from '../figure/index.ts';
import { doseWords, sideTimeWords } from '../words/dose.ts';
import { ladderWords, listWords } from '../words/lists.ts';
import { hamstringPercent, loadWords, longerWords } from '../words/load.ts';
import type { OwnWords } from '../words/said-once.ts';
import { element, empty, type Html, paragraph, trusted } from './elements.ts';

/**
 * A step as an item of the list: boxes to check, the drawing, what to do, what to watch for. Without what is its own all is
 * said.
 */
export function stepItem(
  step: PlannedStep,
  index: number,
  pictures: Pictures | undefined,
  own: OwnWords | undefined,
): Html {
  const id = `step-${index + 1}`;
  const content = [
    element('h3', step.name || step.stretch, { id }),
    boxes(step, id),
    ...figures(step, pictures),
    ...cueList(own?.cues ?? step.cues),
    ...paragraph(doseWords(step), 'dose'),
    facts(own ? shortRows(step, own) : rowsOf(step)),
  ];
  return element('li', [element('article', content, { 'aria-labelledby': id })], { class: 'step' });
}

const cueList = (cues: readonly string[]): Html[] =>
  cues.length === 0
    ? []
    : [
        element(
          'ol',
          cues.map((cue) => element('li', cue)),
          { class: 'cues' },
        ),
      ];

/** One box for each side with its time. */
function boxes(step: PlannedStep, id: string): Html {
  const labels = sideTimeWords(step).map((side, index) => {
    const box = `${id}-${index + 1}`;
    return element('label', [empty('input', { type: 'checkbox', id: box }), side], { for: box });
  });
  return element('div', labels, { class: 'sides', role: 'group', 'aria-label': words.done });
}

/** The position; where the stretch moves, its beginning and its end. */
function figures(step: PlannedStep, pictures: Pictures | undefined): Html[] {
  const {
    stretch,
    pose,
    sides: [side],
  } = step;
  const at = (instant?: number): Picture | undefined =>
    pictures?.(stretch, {
      pose,
      ...(side ? { side } : {}),
      ...(instant === undefined ? {} : { at: instant }),
    });
  const [start, end] = (hasTwoEnds(step) ? [at(0), at(1)] : []).flatMap((picture) =>
    picture ? [drawnOf(picture)] : [],
  );
  const both = start && end && start.drawing !== end.drawing;
  const still = both ? undefined : at();
  const shown = both
    ? [figure(start, drawn.instants.start), figure(end, drawn.instants.end)]
    : still
      ? [figure(drawnOf(still))]
      : [];
  return shown.length > 0 ? [element('div', shown, { class: 'figures' })] : [];
}

type Drawn = { drawing: string; caption: string };

const drawnOf = (picture: Picture): Drawn => ({
  drawing: pictureElement(picture),
  caption: picture.caption,
});

/** A drawing above which instant it is, and from where it is seen unless from the side. */
function figure({ drawing, caption: from }: Drawn, instant?: string): Html {
  const caption = [instant, from].filter(Boolean).join(', ');
  return element('figure', [trusted(drawing), ...(caption ? [element('figcaption', caption)] : [])]);
}

/** A label, what it says, and what kind it is. */
type Row = readonly [label: string, text: string, kind?: string];

const { labels } = words;

const rowsOf = (step: PlannedStep): Row[] => [
  [labels.feel, step.feel],
  [labels.nerve, loadWords(step.neuralLoad)],
  [labels.hamstring, longerWords(hamstringPercent(step))],
  [labels.careful, step.warnings.map(({ text }) => text).join(' '), 'careful'],
  [labels.ifItTingles, ladderWords(step.ifItTingles)],
  [labels.stopIf, listWords(step.stopIf)],
  [labels.why, listWords(step.why), 'why'],
];

function shortRows(step: PlannedStep, { feel, careful, tingles, stopIf }: OwnWords): Row[] {
  const longer = hamstringPercent(step);
  const hamstring = longer ? [fill(words.hamstringNumber, { longer })] : [];
  return [
    [labels.feel, feel],
    [labels.nerve, [loadWords(step.neuralLoad), ...hamstring].join(' · ')],
    [labels.careful, careful.join(' '), 'careful'],
    [labels.tingles, tingles],
    [labels.stopIf, listWords(stopIf)],
  ];
}

function facts(rows: readonly Row[]): Html {
  const shown = rows.filter(([, text]) => text !== '');
  return element(
    'dl',
    shown.flatMap(([label, text, kind]) => {
      const attributes = kind ? { class: kind } : {};
      return [element('dt', capital(label), attributes), element('dd', text, attributes)];
    }),
  );
}
