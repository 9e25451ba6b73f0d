import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import {
  type Answers,
  artistFor,
  completed,
  lengthening,
  lineText,
  neuralLoad,
  newSession,
  openQuestions,
  type Prescription,
  parseAnswers,
  prescribe,
  type Question,
  readLibrary,
  type Session,
  type SessionEvent,
  stopWords,
  toHtml,
  toJson,
  toMarkdown,
  toSvg,
  toText,
  update,
  view,
} from '../../src/index.ts';
import { alwaysRequired, inside, plain, library as shipped, tingling, whole } from '../library.ts';
import { asJson } from '../render/show.ts';
import { everybody as families } from '../safety/people.ts';
import { givenFiles, library, prescriptionFor } from './given.ts';

const everybody = families.flatMap(({ people }) => people);
const prescribed = everybody.map(({ answers }) => prescriptionFor(answers));

describe('a person at the door', () => {
  it('gets the plan that the command prints, whoever it is', () => {
    expect(everybody.length).toBeGreaterThan(300);
    const other = everybody.filter(({ answers }, index) => {
      // As read from a file: choices in the order of the questionnaire.
      const read = parseAnswers(answers, library).answers;
      return JSON.stringify(prescribed[index]?.plan) !== JSON.stringify(planFor(whole(read), shipped));
    });
    expect(other.map(({ who }) => who)).toEqual([]);
  });

  it.each(alwaysRequired)('without %s is told that it is missing, and gets no plan', (id) => {
    const { [id]: _, ...rest } = { ...plain, ...tingling };
    expect(completed(rest, library)).toEqual({ problems: [], missing: [id] });
    expect(() => prescribe(rest as Prescription['answers'], library)).toThrow(
      new RegExp(`no answers to: ${id}$`),
    );
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing', {}, /no answers to: emergency, age/],
    ['no object', null, /answers: expected a JSON object/],
    ['a choice there is not', { ...plain, age: 'old' }, /age: "old" is not a choice/],
    ['a number as words', { ...plain, minutes: '10' }, /minutes: expected a whole number/],
    ['a question there is not', { ...plain, mood: 'good' }, /"mood": no such question/],
  ])('who says %s gets no plan but what is wrong', (_, given, says) => {
    const answers = given as Prescription['answers'];
    expect(completed(answers, library).answers).toBeUndefined();
    expect(() => prescribe(answers, library)).toThrow(says);
  });

  it('with an emergency needs no other answer', () => {
    const { plan } = prescriptionFor({ emergency: ['saddle'] });
    expect(plan).toMatchObject({ outcome: 'stop', routine: null });
  });

  it('is told of each question that is open with what may be answered', () => {
    const { missing } = completed({ ...plain, feltAt: ['sole'], minutes: 10 }, library);
    const open = [...completed({}, library).missing, ...missing];
    const questions = open.map((id) => library.questions.find((each) => each.id === id));
    expect(open.length).toBeGreaterThan(9);
    const isOpen = (each: Question | undefined): boolean =>
      each?.type === 'number' ? each.range !== undefined : (each?.choices ?? []).length > 1;
    expect(questions.filter((each) => !isOpen(each))).toEqual([]);
  });

  it.each<[string, (ids: readonly string[]) => string[]]>([
    ['the first choice', (ids) => ids.slice(0, 1)],
    ['the last choice', (ids) => ids.slice(-1)],
    ['every choice', (ids) => [...ids]],
    ['none where none may be', () => []],
  ])(
    'who answers what is open, one after the other, with %s, has said all that a routine must know',
    (_, pick) => {
      let answers: Answers = { emergency: [] };
      const asked: string[] = [];
      for (let [next] = openQuestions(answers, library); next; [next] = openQuestions(answers, library)) {
        const { id, type, choices = [], range } = next;
        asked.push(id);
        const picked = pick(choices.map((each) => each.id));
        const one = picked[0] ?? choices.at(-1)?.id ?? '';
        answers = { ...answers, [id]: type === 'many' ? picked : type === 'one' ? one : (range?.least ?? 0) };
      }
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.length).toBeGreaterThan(8);
      expect(completed(answers, library)).toMatchObject({ problems: [], missing: [] });
    },
  );

  it('whom an emergency has ended is asked nothing more', () => {
    expect(openQuestions({ emergency: ['saddle'] }, library)).toEqual([]);
  });

  it('parsing returns what is sound and names the rest', () => {
    expect(parseAnswers({ minutes: 10, age: 'old' }, library)).toMatchObject({
      answers: { minutes: 10 },
      problems: [{ place: 'age' }],
    });
  });
});

describe('what is handed out', () => {
  it('is frozen, where it is a library', () => {
    expect([...inside(library)].filter((each) => !Object.isFrozen(each))).toEqual([]);
  });

  it('does not follow what becomes of the files that were given', () => {
    const files = givenFiles();
    const own = readLibrary(files);
    const before = prescriptionFor(plain).plan;
    for (const each of [...inside(files)])
      for (const key of Object.keys(each)) Reflect.deleteProperty(each, key);
    const { answers } = completed(plain, own);
    expect(answers && prescribe(answers, own).plan).toEqual(before);
  });

  it('shares with what another person is handed, or with the library, only what is frozen', () => {
    const owner = new Map<object, string>();
    const shared: string[] = [];
    for (const [index, { who }] of everybody.entries()) {
      const mine = [...inside(prescribed[index])];
      for (const each of mine) {
        const other = owner.get(each);
        if (other !== undefined && !Object.isFrozen(each)) shared.push(`${who} and ${other}`);
        owner.set(each, who);
      }
    }
    expect(shared).toEqual([]);
  });

  it('the core shares no pose, load or list of a plan that could be changed either', () => {
    const mine = (): Set<object> => new Set(inside(planFor(plain, shipped).routine));
    const before = mine();
    expect([...mine()].filter((each) => before.has(each) && !Object.isFrozen(each))).toEqual([]);
  });

  it('comes only from a library of the package', () => {
    const other = { stretches: [], questions: [] };
    expect(() => parseAnswers({}, other)).toThrow('make one with readLibrary(files)');
  });
});

describe('pages', () => {
  const { plan } = prescriptionFor({ ...plain, ...tingling });
  const artist = artistFor(library);
  const title = plan.routine?.title ?? 'none';
  it('text, Markdown, HTML and JSON say the same plan', () => {
    for (const page of [toText(plan), toMarkdown(plan), toHtml(plan), toJson(plan)]) {
      expect(page).toContain(title);
    }
    expect(JSON.parse(toJson(plan))).toEqual(asJson(plan));
  });
  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['a prescription, which has a plan in it', prescriptionFor(plain)],
  ])('%s is no plan: that is said', (_, given) => {
    for (const page of [toText, toMarkdown, toHtml, toJson])
      expect(() => page(given as never)).toThrow(
        new TypeError('this is no plan: give the `plan` of what prescribe(answers, library) returns'),
      );
  });
  it('follow their options', () => {
    expect(
      Math.max(
        ...toText(plan, { columns: 60 })
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(61);
    expect(toMarkdown(plan, { frontMatter: true })).toMatch(/^---\n/);
    expect(toHtml(plan)).not.toContain('class="fig-');
    expect(toHtml(plan, { artist })).toContain('class="fig-');
    expect(toText(plan, { artist })).toMatch(/[\u2801-\u28ff]/);
  });
  it('every stretch is drawn, with words for those who cannot see it', () => {
    expect(library.stretches.length).toBe(shipped.stretches.size);
    for (const { id } of library.stretches) {
      const scene = artist(id);
      expect(scene && toSvg(scene)).toMatch(/^<svg [^>]*aria-label="[A-Z]/);
    }
    expect(artist('no-such')).toBeUndefined();
  });
});

describe('a pose', () => {
  it('has a neural load and a lengthening', () => {
    const raised = { hipFlexion: 80, kneeFlexion: 0 };
    expect(neuralLoad(raised, library)).toMatchObject({ index: 5, band: 'moderate' });
    expect(neuralLoad({ ...raised, ankleDorsiflexion: 15 }, library).index).toBeGreaterThan(5);
    expect(lengthening(raised, library)).toEqual({ hamstrings: 18.7, gastrocnemius: 0, soleus: 0 });
  });
  it.each([
    [{ hip: 80 }, 'there is no joint "hip"'],
    [{ hipFlexion: Number.NaN }, 'hipFlexion: expected degrees, got NaN'],
    [{ kneeFlexion: '10' }, 'kneeFlexion: expected degrees, got "10"'],
  ])('%o is refused: what is not understood never counts as nothing', (pose, says) => {
    expect(() => neuralLoad(pose as never, library)).toThrow(says);
    expect(() => lengthening(pose as never, library)).toThrow(says);
  });
});

/** A session after events, a second apart, the first of them the start. */
function played(session: Session, ...events: readonly Partial<SessionEvent & { key: string }>[]): Session {
  return events.reduce<Session>(
    (now, event, index) => update(now, { type: 'key', at: index * 1000, ...event } as SessionEvent)[0],
    session,
  );
}

describe('a session', () => {
  const prescription = prescriptionFor({ ...plain, ...tingling });
  const fresh = newSession(prescription, library, { ask: false });
  const words = (session: Session): string =>
    view(session, { columns: 80, rows: 24, artist: artistFor(library) })
      .map(lineText)
      .join('\n');

  it('counts, and shows the step it is in', () => {
    const [session, effects] = update(fresh, { type: 'start', at: 0 });
    expect(effects).toContainEqual({ type: 'save' });
    const later = played(session, { type: 'tick' }, { type: 'tick' }, { type: 'tick' });
    expect(later).toMatchObject({ status: { is: 'running' }, practised: 2000 });
    expect(words(later)).toContain(prescription.plan.routine?.steps[0]?.name);
  });
  it('asks before the start unless told otherwise', () => {
    const asking = played(newSession(prescription, library), { type: 'start' });
    expect(asking.status).toMatchObject({ is: 'asking', question: 'before' });
  });
  it.each([
    [{ type: 'nap', at: 0 }, 'there is no event "nap"'],
    [{ type: 'tick', at: Number.NaN }, 'at: expected milliseconds, got NaN'],
    [{ type: 'tick' }, 'at: expected milliseconds, got nothing'],
  ])('%o is refused', (event, says) => {
    expect(() => update(fresh, event as never)).toThrow(new RangeError(says));
  });
  it('hears that it tingles', () => {
    const before = played(fresh, { type: 'start' });
    expect(words(played(before, { key: 't' }))).not.toBe(words(before));
  });
  it('numb or weak is a stop, with the words for it', () => {
    const stopped = played(fresh, { type: 'start' }, { key: 'w' }, { key: 'y' });
    expect(stopped.status).toEqual({ is: 'ended', reason: 'stopped' });
    const said = stopWords(stopped, prescription, library);
    expect(said?.do.length).toBeGreaterThan(0);
    expect(said?.safetyNet).toEqual(prescription.plan.safetyNet);
    expect(stopWords(fresh, prescription, library)).toBeUndefined();
  });
  it('keeps the limits of the answers, whatever became of the prescription', () => {
    const loosened = {
      ...prescription,
      assessment: { ...prescription.assessment, limits: { holdLoad: 99, peakLoad: 99, tensioners: true } },
    };
    expect(played(newSession(loosened, library), { type: 'start' }, { key: 'e' })).toMatchObject({
      heard: { holdLoad: prescription.assessment.limits.holdLoad },
    });
  });
  it('there is none after a stop', () => {
    expect(() => newSession(prescriptionFor({ emergency: ['saddle'] }), library)).toThrow(
      'there is no routine to coach',
    );
  });
});
