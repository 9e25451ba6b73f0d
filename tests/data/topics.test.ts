import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neuralLoad } from '../../src/core/body/neural-load.ts';
import { legPose, spinePose } from '../../src/core/schema/common.ts';
import type { SelfTestFile } from '../../src/core/schema/self-test.ts';
import { parseTopic } from '../../src/core/topics/parse.ts';
import { illustrate, type TopicFigure } from '../../src/core/topics/topic.ts';
import { figureLines, viewArtistFor } from '../../src/render/figure/index.ts';
import { plainPaint } from '../../src/render/index.ts';
import { topicFormats } from '../../src/render/topic/index.ts';
import { loadTopics } from '../../src/shell/files/data.ts';
import { json, library, root, sources } from '../library.ts';

const folder = join(root, 'data', 'topics');
const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const topics = loadTopics(root);
const figuresOf = (id: string): TopicFigure[] =>
  topics
    .filter((topic) => topic.id === id)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.is === 'figures' ? block.figures : [])));

const joints = { ...legPose.shape, ...spinePose.shape };

describe.each(files)('data/topics/%s', (file) => {
  const id = file.replace(/\.md$/, '');
  const { topic, problems } = parseTopic(id, read(file));

  it('is written as a page is', () => {
    expect(problems.map(({ place, message }) => `data/topics/${file}: ${place}: ${message}`)).toEqual([]);
  });

  it('cites sources that exist', () => {
    expect(topic.sources.length).toBeGreaterThan(0);
    expect(topic.sources.filter((source) => !(source in sources))).toEqual([]);
  });

  it('draws stretches that exist, with joints in the human range', () => {
    const wrong = figuresOf(id).flatMap(({ stretch, joints: changed, at }) => [
      ...(library.stretches.has(stretch) ? [] : [stretch]),
      ...(at >= 0 && at <= 1 ? [] : [`${stretch} at=${at}`]),
      ...Object.entries(changed)
        .filter(([joint, degrees]) => !joints[joint as keyof typeof joints].safeParse(degrees).success)
        .map(([joint, degrees]) => `${stretch} ${joint}=${degrees}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('fits two screens of 80 by 24', () => {
    const page = textOf(id);
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(2 * 24);
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('in ASCII is ASCII', () => {
    expect(textOf(id, 80, false)).toMatch(/^[\n -~]*$/);
  });

  it('keeps to the wording rules', () => {
    expect(read(file)).not.toMatch(
      /you have\b|diagnos|\bcures?\b|tuck|the article|pinched|damaged|eliminat|!/i,
    );
  });

  it('uses short sentences', () => {
    const words = topic.blocks.flatMap((block) =>
      block.is === 'list' ? block.items : block.is === 'figures' ? [] : [block.text],
    );
    const sentences = words
      .flatMap((text) => text.split(/(?<=[.?:]) /))
      .map((each) => each.split(/\s+/).length);
    expect(sentences.reduce((sum, each) => sum + each, 0) / sentences.length).toBeLessThan(16);
    expect(Math.max(...sentences)).toBeLessThan(40);
  });
});

const textOf = (id: string, columns = 80, unicode = true): string => {
  const topic = topics.find((each) => each.id === id);
  if (!topic) throw new Error(id);
  return topicFormats.text(
    {
      topic,
      illustrations: (block) => block.figures.flatMap((each) => illustrate(each, library) ?? []),
      sources: topic.sources.flatMap((source) => sources[source] ?? []),
      disclaimer: library.files['warning-signs'].disclaimer,
    },
    { columns, paint: plainPaint, artist: viewArtistFor(library), unicode },
  );
};

describe('the five positions', () => {
  const load = (joints: TopicFigure['joints']): number => {
    const pose = { ...library.stretches.get('hamstring-standing-elevated')?.pose, ...joints };
    return neuralLoad(pose, library.files['neural-load']).index;
  };
  const [right, ...wrong] = figuresOf('five-positions');
  it('are the stretch as it should be, and each position alone at the angle of stretch show', () => {
    expect(right?.joints).toEqual({});
    expect(wrong.map(({ joints }) => joints)).toEqual(
      library.files.words.warnings
        .filter(({ when }) => when === undefined)
        .map(({ joint, spoiled }) => ({ [joint]: spoiled })),
    );
    for (const { stretch } of figuresOf('five-positions'))
      expect(stretch).toBe('hamstring-standing-elevated');
  });
  it('add up as the page says', () => {
    const added = wrong.map(({ joints }) => load(joints) - load({}));
    const all = load(Object.assign({}, ...wrong.map(({ joints }) => joints)));
    expect(added.reduce((sum, each) => sum + each, load({}))).toBe(all);
    const [toes, back, head, across, turned] = added;
    expect(textOf('five-positions').replace(/\s+/g, ' ')).toContain(
      `make ${load({})} into ${all}: toes ${toes}, back ${back}, head ${head}, across ${across}, in ${turned}.`,
    );
  });
  it('look different from the stretch as it should be, each in its view', () => {
    const artist = viewArtistFor(library);
    for (const { stretch, joints, view } of wrong) {
      const seen = view ? { view } : {};
      const pose = library.stretches.get(stretch)?.pose ?? {};
      const size = { columns: 24, rows: 12 };
      const [as, spoiled] = [
        artist(stretch, seen),
        artist(stretch, { pose: { ...pose, ...joints }, ...seen }),
      ];
      if (!as || !spoiled) throw new Error(stretch);
      expect(figureLines(spoiled, size)).not.toEqual(figureLines(as, size));
    }
  });
});

describe('when to see someone', () => {
  it('says what to do in an emergency before it lists the signs', () => {
    expect(textOf('see-someone')).toMatch(
      /Call your local emergency number, .*emergency\s+department.*\n\n {2}·/s,
    );
  });
  it.each([
    ...['numbness between the legs', 'bladder, bowels or sexual', 'both legs', 'unsteady', 'Cancer'],
    ...['short breath', 'cold, pale', 'rising after a blow', 'stiff neck', 'belly pain with faintness'],
    ...['hard fall', 'cannot be stood on', 'worse by the hour', 'hot joint'],
    ...['blood thinners', 'weak immunity', 'after a birth: chest pain'],
  ])('%s is an emergency', (sign) => {
    const text = textOf('see-someone', 200);
    expect(text.slice(0, text.indexOf('The same day'))).toContain(sign);
  });
  /** What each sign that stops everything is called there, under its heading; those that only limit are said in a routine. */
  const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    emergency: {
      ...{
        saddle: 'numbness between the legs',
        'bladder-bowel': 'bladder, bowels',
        'both-legs': 'in both legs',
      },
      ...{ 'unsteady-legs': 'Newly unsteady', breathless: 'short breath, chest pain or coughed-up blood' },
      ...{ 'cold-foot': 'cold, pale or blue, numb or very painful', 'rising-pain': 'Tight pain rising' },
      ...{ 'fever-stiff-neck': 'headache and stiff neck', 'sudden-back-belly': 'back or belly pain' },
      ...{
        'fever-with-nerve': 'weak leg',
        'fever-with-joint': 'hot joint',
        'cancer-with-nerve': 'Cancer, now',
      },
      ...{ 'no-weight': 'cannot be stood on', 'fever-with-low-immunity': 'weak immunity' },
    },
    urgent: {
      ...{ 'pregnancy-warning': 'leaking fluid', 'foot-drop': 'drops or slaps', 'weak-leg': 'grows weaker' },
      ...{ 'swollen-calf': 'swollen, warm or red', pop: 'A pop in thigh', 'small-bump': 'after a bump' },
      ...{
        fever: 'Fever or illness',
        'cancer-back-pain': 'cancer in the past',
        'hot-joint': 'hot, red joint',
      },
      ...{
        'pulsing-lump': 'A lump that pulses',
        'bleeding-swelling': 'large bruise',
        'foot-wound': 'A wound',
      },
      ...{ 'walking-cramp-at-rest': 'now comes at rest' },
    },
    clinician: {
      ...{ 'severe-at-rest': 'Pain of 8 at rest', 'weight-loss-night-pain': 'Weight loss' },
      ...{ 'lump-behind-knee': 'A lump.', 'strain-at-sit-bone': 'also if you can walk: this week' },
    },
  };
  /** Of several answers together, or of somebody who is asked about them: the questions tell those, and no page. */
  const elsewhere = [
    ...['unsure', 'hard-fall', 'night-pain-no-better', 'thinner-and-strain', 'birth-and-calf'],
    ...[
      'low-immunity-back',
      'thinner-and-strain-of-weeks',
      'low-immunity-back-no-better',
      'antibiotic-tendon',
    ],
    ...['recent-surgery', 'nerve-disease', 'under-16', 'hip-not-cleared'],
  ];
  it('has every sign that stops everything, where it is of that urgency', () => {
    const [, emergency, urgent, clinician] = textOf('see-someone', 200)
      .replace(/ *\n */g, ' ')
      .split(/Emergency, now|The same day|Soon /);
    const parts: Readonly<Record<string, string | undefined>> = { emergency, urgent, clinician };
    const stops = library.files['warning-signs'].signs.filter(({ effect }) => effect === 'stop');
    const missing = stops.filter(({ id, level }) => {
      const called = signs[level]?.[id];
      return called === undefined ? !elsewhere.includes(id) : !parts[level]?.includes(called);
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});

describe('is it the nerve or the muscle', () => {
  it('names everybody whom the self-test is not for', () => {
    const selfTest = json('data', 'self-test.json') as SelfTestFile;
    const page = textOf('nerve-or-muscle').replace(/\s+/g, ' ');
    const said: Readonly<Record<string, string>> = {
      ...{
        'Feet that feel less': 'numb feet',
        'Where it is numb': 'a numb leg',
        'With a replaced': 'replaced hip',
      },
      ...{ 'The test moves the head': 'a neck that makes you dizzy', 'A strained': 'not yet strong' },
      ...{ 'What may be a strain': 'an injury that is fresh', 'It is not calm': 'strong or lasting pain' },
    };
    const gates = selfTest.gates.filter(({ because }) => !because.startsWith('You feel nothing'));
    const missing = gates.filter(({ because }) => {
      const [, words] = Object.entries(said).find(([start]) => because.startsWith(start)) ?? [];
      return words === undefined || !page.includes(words);
    });
    expect(missing.map(({ because }) => because)).toEqual([]);
  });
});

describe('what is said of the toes', () => {
  it.each(['feeling', 'five-positions'])(
    '%s: pointing is for nobody who feels it on top of the foot',
    (id) => {
      expect(textOf(id).replace(/\s+/g, ' ')).toMatch(
        /shin or (the )?top of (the )?foot: (the foot )?in the middle/,
      );
    },
  );
});

describe('the pages', () => {
  it.each(topics)(
    '$id ends with what it is not, and names its sources so that they can be found',
    ({ id, sources: ids }) => {
      const text = textOf(id).replace(/\s+/g, ' ');
      expect(text.trimEnd()).toMatch(/This is information, not medical advice\. It cannot examine you\.$/);
      for (const { title, url } of ids.flatMap((each) => sources[each] ?? []))
        expect(text).toContain(url?.replace('https://', '') ?? title);
    },
  );
  it('standing is as long as standing, and a way to get up has no numbers', () => {
    expect(textOf('hamstrings')).toContain('hamstring 0 %');
    expect(textOf('floor')).not.toMatch(/nerve \d/);
  });

  it('each has a place of its own in the list', () => {
    expect(topics.map(({ order }) => order)).toEqual(topics.map((_, index) => index + 1));
  });

  it('cover what a reader would ask', () => {
    const asked = [
      'hamstrings',
      'feeling',
      'nerves-slide',
      'five-positions',
      'pelvis',
      'sliders',
      'kinds',
      'how-long',
    ];
    const more = ['inner-outer', 'calf', 'nerve-or-muscle', 'floor', 'see-someone', 'what-it-does-not'];
    expect(topics.map(({ id }) => id)).toEqual(expect.arrayContaining([...asked, ...more]));
  });

  it.each([
    ['five-positions', 0, 1],
    ['five-positions', 0, 2],
    ['five-positions', 0, 3],
    ['feeling', 0, 1],
    ['sliders', 0, 1],
    ['calf', 0, 1],
  ])('%s: drawing %i loads the nerve less than drawing %i', (id, right, wrong) => {
    const loads = figuresOf(id).map((each) => illustrate(each, library)?.neuralLoad.index ?? Number.NaN);
    expect(loads[right]).toBeLessThan(loads[wrong] ?? Number.NaN);
  });

  it('the five positions make no hamstring longer', () => {
    const lengths = figuresOf('five-positions').map(
      (each) => illustrate(each, library)?.lengthening.hamstrings ?? 0,
    );
    expect(Math.max(...lengths)).toBe(lengths[0]);
  });
});
