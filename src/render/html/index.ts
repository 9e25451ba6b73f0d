import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { Plan, Routine } from '../../core/routine.ts';
import type { Finding } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { cleanAll } from '../clean-all.ts';
import { type Picture, type Pictures, pictureElement, pictureOf, picturesBy } from '../figure/index.ts';
import { keyItems, remembering } from '../figure-key.ts';
import type { Renderer, RenderOptions } from '../options.ts';
import { stretchCount, timeOf, totalWords } from '../words/dose.ts';
import {
  assumedLine,
  leftOutLines,
  showsSafetyNet,
  sortFindings,
  stopWords,
  whyOnce,
} from '../words/findings.ts';
import { loadNote } from '../words/load.ts';
import { easierLine, type Shared, sharedBy } from '../words/said-once.ts';
import { felt } from './body-map.ts';
import { element, empty, type Html, list, paragraph, section, trusted } from './elements.ts';
import { folded, sharedWords, stepList } from './overview.ts';
import { stepItem } from './step.ts';
import { style } from './style.ts';

/** One file that needs nothing else: to print, or to open on a phone. No script, and none would run. */
export const html: Renderer = (given, options) => {
  const plan = cleanAll(given);
  return plan.outcome === 'stop' ? stopPage(plan) : routinePage(plan, options);
};

/** Even if a string of the page were markup, nothing could be run or fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function page(title: string, kind: string, body: readonly Html[]): string {
  const head = [
    empty('meta', { charset: 'utf-8' }),
    empty('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', title),
    element('style', trusted(style)),
  ];
  const whole = element('html', [element('head', head), element('body', body, { class: kind })], {
    lang: 'en',
  });
  return `<!doctype html>\n${whole.html}\n`;
}

function routinePage(plan: Plan, options: RenderOptions): string {
  const { artist, detail = 'short', date = '' } = options;
  const pictures = options.pictures ?? (artist && picturesBy(artist));
  const { routine } = plan;
  const title = routine?.title || words.untitled;
  const { first, suggests } = sortFindings(plan.findings);
  const short = detail === 'short';
  const shared = short && routine ? sharedBy(routine) : undefined;
  const why = whyOnce(detail);
  const left = section(words.leftOut, 'left-out', list(leftOut(plan)));
  const main = [
    ...section(
      words.first,
      'first',
      first.flatMap((each) => findingHtml(each, why(each, plan.answers))),
    ),
    ...(routine ? stepList(routine) : []),
    ...section(words.suggests, 'suggests', [
      ...(pictures && suggests.length > 0 ? felt(plan.answers) : []),
      ...suggests.flatMap((each) => findingHtml(each, why(each, plan.answers))),
    ]),
    ...section(words.throughout, 'throughout', paragraph((routine?.throughout ?? []).join(' · '))),
    ...(shared ? sharedWords(shared, routine?.steps.length ?? 0) : []),
    // On the first sheet of paper, before anything is tried.
    ...safety(plan),
    ...section(words.advice, 'advice', list(plan.advice)),
    ...(routine && routine.steps.length > 0 ? steps(routine, pictures, shared) : []),
    ...(short ? [] : left),
    ...(short && routine ? folded(plan, left) : []),
  ];
  return page(title, 'plan', [
    element('header', [element('h1', title), ...paragraph(factsOf(routine, short, date), 'facts')]),
    element('main', main),
    element('footer', paragraph(plan.disclaimer)),
  ]);
}

/** How long and how many, and which day it is from: a sheet on a wall outlives the answers. */
function factsOf(routine: Routine | null, short: boolean, date: string): string {
  const made = date === '' ? [] : [fill(words.madeOn, { date })];
  if (!routine) return made.join('');
  const timed = short && routine.steps.length > 0;
  const time = timed ? timeOf(routine) : fill(units.shortMinutes, { n: routine.minutes });
  return [time, stretchCount(routine), ...made].join(' · ');
}

const findingHtml = (finding: Finding, why: readonly string[]): Html[] => [
  ...paragraph(finding.text),
  ...paragraph(why.join(' · '), 'reasons'),
];

/** What the lines in the drawings are, and the number beside them. */
const key = (pictures: readonly Picture[]): Html =>
  element(
    'p',
    [
      ...keyItems(pictures).flatMap(({ says, scene }) => [
        element('span', [trusted(pictureElement(pictureOf(scene))), ` ${says}`]),
        ' ',
      ]),
      element('span', loadNote),
    ],
    { class: 'key note' },
  );

/** Every step; where what they share was said, only what is its own. */
function steps(routine: Routine, pictures: Pictures | undefined, shared: Shared | undefined): Html[] {
  const drawn = pictures && remembering(pictures);
  const items = routine.steps.map((step, index) => stepItem(step, index, drawn?.artist, shared?.own[index]));
  return [
    element(
      'section',
      [
        element('h2', words.routine),
        key(drawn?.scenes ?? []),
        element('ol', items, { class: 'steps' }),
        ...(shared ? [] : paragraph(totalWords(routine), 'dose')),
        ...paragraph(easierLine(routine), 'note'),
      ],
      { class: 'routine' },
    ),
  ];
}

function leftOut({ routine, findings }: Plan): string[] {
  const lines = leftOutLines(routine?.leftOut ?? [], findings);
  return lines.map(({ names, because }) => (because ? `${names} — ${because}` : names));
}

/** When to get help. */
const safety = (plan: Plan): Html[] =>
  showsSafetyNet(plan) ? section(words.safetyNet, 'safety', list(plan.safetyNet)) : [];

/** When to get help, and what this page is not. */
const closing = (plan: Plan): Html[] => [...safety(plan), ...paragraph(plan.disclaimer)];

function stopPage(plan: Plan): string {
  const { title, say, do: todo } = stopWords(plan);
  return page(title, 'stop', [
    element('header', [element('h1', title)]),
    element('main', [
      ...say.flatMap((line) => paragraph(line)),
      ...paragraph(assumedLine(plan), 'reasons'),
      ...todo.flatMap((line) => paragraph(line, 'do')),
    ]),
    element('footer', closing(plan)),
  ]);
}
