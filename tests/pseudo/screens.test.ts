import { expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import { reportOf } from '../../src/core/diary/report.ts';
import { todayOf } from '../../src/core/diary/today.ts';
import { makeLibrary } from '../../src/core/library.ts';
import { planOf } from '../../src/core/plan/plan.ts';
import { respondersFor } from '../../src/core/respond/index.ts';
import type { SourcesFile } from '../../src/core/schema/common.ts';
import { illustrate } from '../../src/core/topics/topic.ts';
import { diaryFormats } from '../../src/render/diary/index.ts';
import { viewArtistFor } from '../../src/render/figure/index.ts';
import { plainPaint } from '../../src/render/index.ts';
import { topicFormats, topicList } from '../../src/render/topic/index.ts';
import { newSession, textOf, update, view } from '../../src/session/index.ts';
import { loadCoach, loadTopics } from '../../src/shell/files/data.ts';
import { evening, file, firstDay, live, person } from '../core/diary/simulated.ts';
import { json, plain, library as real, root, stretchFiles, tingling } from '../library.ts';
import { listScreens, planScreens, type Screen, showScreens } from '../render/screens.ts';
import { everybody } from '../safety/people.ts';
import { wholeFor } from '../whole.ts';
import { englishIn, pseudoData } from './pseudo.mts';

const library = makeLibrary(
  pseudoData(real.files) as typeof real.files,
  new Map(stretchFiles.map((id) => [id, pseudoData(json('data', 'stretches', `${id}.json`))])) as never,
);
const made = {
  library,
  sources: (pseudoData(json('data', 'sources.json')) as SourcesFile).sources,
  topics: [],
};
const people = everybody.flatMap((group) => group.people).filter((_, index) => index % 8 === 0);

/** Ids that are shown as they are: what one types, and where a source is. */
const ids = new Set([
  ...library.stretches.keys(),
  ...Object.keys(made.sources),
  // Rungs of the ladder are called so in every language.
  ...['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'],
]);

const looks = { columns: 80, paint: plainPaint };

/** Every page to learn from, and their list. */
function learnScreens(): Screen[] {
  const topics = loadTopics(root).map((topic) => ({
    ...(pseudoData(topic) as typeof topic),
    ...{ id: topic.id, sources: [] },
  }));
  const artist = viewArtistFor(library);
  const pages = topics.flatMap((topic) =>
    Object.entries(topicFormats).map(([format, render]) => ({
      of: `learn ${topic.id}, ${format}`,
      text: render(
        {
          topic,
          illustrations: (block) => block.figures.flatMap((each) => illustrate(each, library) ?? []),
          ...{ sources: [], disclaimer: '' },
        },
        { ...looks, artist },
      ),
    })),
  );
  const typed = new RegExp(topics.map(({ id }) => id).join('|'), 'g');
  return [...pages, { of: 'learn', text: topicList(topics, looks).replace(typed, '') }];
}

/** A session of some people, from second to second, in windows and as one line, with what is pressed in it. */
function sessionScreens(): Screen[] {
  const coach = pseudoData(loadCoach(root)) as ReturnType<typeof loadCoach>;
  return people.slice(0, 12).flatMap(({ who, answers }) => {
    const assessment = assess(wholeFor(answers, library), library);
    const { routine, outcome } = planOf(assessment, library);
    if (!routine || outcome === 'stop') return [];
    let state = newSession(routine.steps, {
      ...respondersFor(assessment, library, coach),
      ...{ limits: assessment.limits, questions: coach.questions },
    });
    const shown = new Set<string>();
    const keys = ['?', 't', 'e', 'p', 'n', 'v', ' ', ' ', 'w'];
    for (let at = 0; at < 240; at++) {
      const key = keys[(at - 20) / 20];
      const [next] = update(
        state,
        key === undefined ? { type: 'tick', at: at * 1000 } : { type: 'key', key, at: at * 1000 },
      );
      state = next;
      for (const screen of [
        { columns: 80, rows: 24 },
        { columns: 40, rows: 12 },
      ])
        shown.add(view(state, screen).map(textOf).join('\n'));
    }
    return [{ of: `a session of ${who}`, text: [...shown].join('\n') }];
  });
}

/** The diary of four weeks, of somebody with a ladder and of somebody without. */
function diaryScreens(): Screen[] {
  const progress = pseudoData(file) as typeof file;
  const { entries } = live(
    Array.from({ length: 28 }, (_, at) =>
      at % 4 === 3
        ? {}
        : {
            session: { before: 4, after: 2, ...(at === 8 ? { tingles: 1 } : {}) },
            morning: 'as-usual' as const,
          },
    ),
    person(),
  );
  const now = evening(firstDay + 27);
  return [wholeFor({ ...plain, ...tingling }, library), wholeFor(plain, library)].flatMap(
    (answers, index) => {
      const here = todayOf(answers, evening(firstDay - 1), entries, { now, library, file: progress });
      const report = reportOf(entries, { now, library, file: progress, here, since: undefined });
      return (['text', 'markdown', 'html'] as const).flatMap((format) =>
        format in diaryFormats
          ? [{ of: `diary ${index}, ${format}`, text: diaryFormats[format as 'text'](report, looks) }]
          : [],
      );
    },
  );
}

const leftIn = ({ of, text }: Screen): string[] =>
  /json|svg/.test(of) ? [] : englishIn(text, (word) => ids.has(word)).map((word) => `${of}: ${word}`);

it.each<[string, () => Screen[]]>([
  ['plans', () => people.flatMap(({ who, answers }) => planScreens(who, answers, made))],
  ['stretches', () => showScreens(made)],
  ['lists', () => listScreens(made)],
  ['learn', learnScreens],
  ['a session', sessionScreens],
  ['the diary', diaryScreens],
])('with every sentence in another script no English is left on the pages of %s', (_, screens) => {
  expect(screens().flatMap(leftIn)).toEqual([]);
});
