import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { Plan, Routine } from '../../core/routine.ts';
import type { Answers, Finding } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { cleanAll } from '../clean-plan.ts';
import { type Artist, figureElement, type Scene } from '../figure/index.ts';
import { keyItems, remembering } from '../figure-key.ts';
import type { Renderer } from '../options.ts';
import { sortFindings } from '../words/findings.ts';
import { leftOutLines } from '../words/left-out.ts';
import { loadNote } from '../words/load.ts';
import { assumedLine, reasonWords } from '../words/reasons.ts';
import { showsSafetyNet, stopWords, stretchCount, totalWords } from '../words/totals.ts';
import { felt } from './body-map.ts';
import { element, empty, type Html, list, paragraph, section, trusted } from './elements.ts';
import { stepItem } from './step.ts';
import { style } from './style.ts';

/** One file that needs nothing else: to print, or to open on a phone. No script, and none would run. */
export const html: Renderer = (given, { artist }) => {
  const plan = cleanAll(given);
  return plan.outcome === 'stop' ? stopPage(plan) : routinePage(plan, artist);
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

function routinePage(plan: Plan, artist: Artist | undefined): string {
  const { routine } = plan;
  const title = routine?.title || words.untitled;
  const { first, suggests } = sortFindings(plan.findings);
  const finding = (each: Finding): Html[] => findingHtml(each, plan.answers);
  const header = [
    element('h1', title),
    ...paragraph(
      routine ? `${fill(units.shortMinutes, { n: routine.minutes })} · ${stretchCount(routine)}` : '',
      'facts',
    ),
  ];
  const main = [
    ...section(words.first, 'first', first.flatMap(finding)),
    ...section(words.suggests, 'suggests', [
      ...(artist && suggests.length > 0 ? felt(plan.answers) : []),
      ...suggests.flatMap(finding),
    ]),
    ...section(words.throughout, 'throughout', paragraph((routine?.throughout ?? []).join(' · '))),
    // On the first sheet of paper, before anything is tried.
    ...safety(plan),
    ...(routine && routine.steps.length > 0 ? steps(routine, artist) : []),
    ...section(words.leftOut, 'left-out', list(leftOut(routine))),
    ...section(words.advice, 'advice', list(plan.advice)),
  ];
  return page(title, 'plan', [
    element('header', header),
    element('main', main),
    element('footer', paragraph(plan.disclaimer)),
  ]);
}

const findingHtml = (finding: Finding, answers: Answers): Html[] => [
  ...paragraph(finding.text),
  ...paragraph(reasonWords(finding, answers).join(' · '), 'reasons'),
];

/** What the lines in the drawings are. */
const key = (scenes: readonly Scene[]): Html[] =>
  scenes.length === 0
    ? []
    : [
        element(
          'p',
          keyItems(scenes).map(({ says, scene }) =>
            element('span', [trusted(figureElement(scene, scene.words)), ` ${says}`]),
          ),
          { class: 'key note' },
        ),
      ];

function steps(routine: Routine, artist: Artist | undefined): Html[] {
  const drawn = artist && remembering(artist);
  const items = routine.steps.map((step, index) => stepItem(step, index, drawn?.artist));
  return [
    element(
      'section',
      [
        element('h2', words.routine),
        ...key(drawn?.scenes ?? []),
        element('ol', items, { class: 'steps' }),
        ...paragraph(totalWords(routine), 'dose'),
        ...paragraph(loadNote, 'note'),
      ],
      { class: 'routine' },
    ),
  ];
}

function leftOut(routine: Routine | null): string[] {
  const lines = leftOutLines(routine?.leftOut ?? []);
  return lines.map(({ names, because }) => (because ? `${names} — ${because}` : names));
}

/** When to get help. */
const safety = (plan: Plan): Html[] =>
  showsSafetyNet(plan) ? section(words.safetyNet, 'safety', list(plan.safetyNet)) : [];

/** The same, and what this is not. */
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
