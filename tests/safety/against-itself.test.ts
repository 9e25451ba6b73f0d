import { describe, expect, it } from 'vitest';
import type { PlannedStep } from '../../src/core/routine.ts';
import { library } from '../library.ts';
import { type Planned, plannedCrowd, plannedTable } from './planned.ts';

/** A page that says one thing here and another there is believed in neither. */

const all = (): readonly Planned[] => [...plannedTable(), ...plannedCrowd(2000)];

const stretchOf = ({ stretch }: Pick<PlannedStep, 'stretch'>) => {
  const found = library.stretches.get(stretch);
  if (!found) throw new RangeError(stretch);
  return found;
};

const named = ({ answers }: Planned): string => JSON.stringify(answers).slice(0, 500);

/** Of whom it is not so, by their answers. */
const unless = (holds: (who: Planned) => boolean): string[] =>
  all()
    .filter((who) => !holds(who))
    .map(named)
    .slice(0, 3);

const everyStep = (holds: (step: PlannedStep, who: Planned) => boolean): string[] =>
  unless((who) => who.steps.every((step) => holds(step, who)));

const words = library.files.words;

describe('no page speaks against itself', () => {
  it('what goes easy on the nerve has no step that loads it highly', () => {
    const easy = /easy on (the hamstrings and on )?the nerve/;
    expect(
      unless(
        ({ plan, steps }) =>
          !plan.findings.some(({ text }) => easy.test(text)) ||
          steps.every(({ neuralLoad }) => ['low', 'moderate'].includes(neuralLoad.band)),
      ),
    ).toEqual([]);
  });

  it('what is to be felt in the calf is no reason to stop', () => {
    expect(
      everyStep(
        ({ feel, warnings, stopIf }) =>
          !/calf|heel/.test(feel) ||
          ![...warnings.map(({ text }) => text), ...stopIf].some((each) =>
            /below the knee|in the calf or/.test(each),
          ),
      ),
    ).toEqual([]);
  });

  it('a joint that the movement takes is not told to stay where it is', () => {
    expect(
      everyStep((step) => {
        const { pose, from } = stretchOf(step);
        return (
          (pose.ankleDorsiflexion ?? 0) === (from.ankleDorsiflexion ?? 0) ||
          !step.cues.includes('Foot in the middle.')
        );
      }),
    ).toEqual([]);
  });

  it('nothing is done less before it is done at all', () => {
    expect(everyStep(({ cues }) => !cues.some((each) => /^Lean less/.test(each)))).toEqual([]);
  });

  it('whose back is worse for arching is not told to tip the pelvis forward', () => {
    const worse = ({ answers }: Planned): boolean =>
      (answers.backTest === 'arching-worse' && /low-back|buttock/.test(String(answers.feltAt))) ||
      String(answers.seeSomeone).includes('heavy-legs-walking');
    expect(all().filter((who) => worse(who) && who.steps.length > 0).length).toBeGreaterThan(30);
    expect(
      everyStep(
        ({ cues }, who) =>
          !worse(who) || !/pelvis forward, tail|forward tilt|tail bone back/.test(cues.join(' ')),
      ),
    ).toEqual([]);
  });

  it('a replaced knee is bent fully nowhere', () => {
    expect(
      everyStep(
        ({ cues }, { answers }) =>
          !String(answers.conditions).includes('knee-replacement') || !/fully bent/.test(cues.join(' ')),
      ),
    ).toEqual([]);
  });

  it('a very bendy knee is never straightened as far as it goes', () => {
    expect(
      everyStep(
        ({ cues }, { answers }) =>
          !String(answers.conditions).includes('hypermobile') || !/as far as is easy/.test(cues.join(' ')),
      ),
    ).toEqual([]);
  });

  it('words that a rule puts in the place of others stand in for a step that there is', () => {
    const said = new Set([...library.stretches.values()].flatMap(({ steps }) => steps));
    const { gates, conditions, patterns } = library.files;
    const from = [...gates.rules, ...conditions.rules, ...patterns.patterns].flatMap(({ rewords = [] }) =>
      rewords.map((each) => each.from),
    );
    expect(from.filter((each) => !said.has(each))).toEqual([]);
  });

  it('whoever is to go gently has no title that is long', () => {
    expect(
      unless(
        ({ plan }) =>
          !plan.findings.some(({ text }) => /go gently/.test(text)) ||
          !/long/.test(plan.routine?.title ?? ''),
      ),
    ).toEqual([]);
  });

  it('how a hamstring stretch begins is told to nobody whose hamstring is left alone', () => {
    const leftAlone = ({ plan, assessment }: Planned): boolean =>
      plan.assessment?.pattern === 'sit-bone' || assessment.facts.fact('strain-2');
    expect(everyStep(({ cues }, who) => !leftAlone(who) || !/stretches begin/.test(cues.join(' ')))).toEqual(
      [],
    );
  });

  it('one page has one time after which to stand up', () => {
    const times = /stand up.*(minutes|hour)/i;
    expect(unless(({ plan }) => plan.advice.filter((each) => times.test(each)).length <= 1)).toEqual([]);
  });

  it('no step says a thing twice, and what says it already is said somewhere', () => {
    expect(
      everyStep(
        ({ cues }) =>
          !words.alreadySaid.some(
            ({ cue, by }) => cues.includes(cue) && by.some((each) => cues.includes(each)),
          ),
      ),
    ).toEqual([]);
    const cues = new Set(all().flatMap(({ steps }) => steps.flatMap((step) => step.cues)));
    expect(
      words.alreadySaid.flatMap(({ cue, by }) => [cue, ...by]).filter((each) => !cues.has(each)),
    ).toEqual([]);
  });

  it('a routine of nothing promises nothing, and keeps what is true without it', () => {
    const { otherwise, instead } = library.files.patterns;
    const told = new Set(instead.flatMap(({ title, promises }) => (promises ? [] : [title])));
    const last = otherwise.at(-1)?.title;
    const empty = all().filter(({ plan, steps }) => plan.routine && steps.length === 0);
    expect(empty.length).toBeGreaterThan(5);
    expect(
      empty
        .filter(({ plan }) => plan.routine && plan.routine.title !== last && !told.has(plan.routine.title))
        .map(named)
        .slice(0, 3),
    ).toEqual([]);
    const cramps = empty.filter(({ answers }) => answers.goal === 'night-cramp');
    expect(cramps.length).toBeGreaterThan(0);
    expect(
      cramps
        .filter(({ plan }) => !plan.advice.some((each) => /is not a cramp/.test(each)))
        .map(named)
        .slice(0, 3),
    ).toEqual([]);
  });
});

describe('what a body is told everywhere', () => {
  it('where one feels a pull it is said at which pain to stop', () => {
    const pulls = [...library.stretches.values()].filter(
      ({ kind, feel }) =>
        ['static', 'dynamic', 'contract-relax', 'tensioner'].includes(kind) ||
        (kind === 'control' && /\ba \w+ pull/.test(feel)),
    );
    expect(
      pulls
        .filter(({ stopIf }) => !stopIf.some((each) => /^pain over [23] of 10$/.test(each)))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('with a replaced hip every step that sits says to sit high', () => {
    expect(
      everyStep(
        (step, { answers }) =>
          !(answers.conditions ?? []).toString().includes('hip-replacement') ||
          stretchOf(step).start !== 'seated' ||
          step.cues.some((each) => /sit high/.test(each)),
      ),
    ).toEqual([]);
  });
});

describe('what more at hand would bring', () => {
  const begins = 'More at hand would bring: ';
  const told = (): { who: Planned; names: string[] }[] =>
    all().flatMap((who) => {
      const line = who.plan.advice.find((each) => each.startsWith(begins));
      const names = line
        ?.slice(begins.length)
        .split('; ')
        .map((each) => each.replace(/ \(.*$/, ''));
      return names ? [{ who, names }] : [];
    });
  const pulls = (step: { kind: string }): boolean =>
    ['static', 'dynamic', 'contract-relax'].includes(step.kind);
  const isHamstring = (targets: readonly string[]): boolean =>
    targets.some((each) => library.files.patterns.promises.hamstrings?.targets?.includes(each));

  it('is nothing that anything but a thing at hand speaks against, and nobody is sent to it who has to be seen first', () => {
    expect(told().length).toBeGreaterThan(20);
    const wrong = told().filter(
      ({ who: { plan }, names }) =>
        plan.outcome !== 'routine' ||
        names.some(
          (name) =>
            !plan.routine?.leftOut.some(
              (each) => each.name === name && each.because.every(({ code }) => code === 'needs'),
            ),
        ),
    );
    expect(wrong.map(({ who }) => named(who)).slice(0, 3)).toEqual([]);
  });
  it('is a hamstring stretch where there is none, or a part of what the goal is made of', () => {
    const byName = new Map([...library.stretches.values()].map((each) => [each.name, each]));
    const wrong = told().filter(({ who: { steps, answers }, names }) =>
      names.some((name) => {
        const targets = byName.get(name)?.targets ?? [];
        const has = steps.some((step) => pulls(step) && isHamstring(stretchOf(step).targets));
        return isHamstring(targets) ? has && answers.goal !== 'night-cramp' : answers.goal !== 'night-cramp';
      }),
    );
    expect(wrong.map(({ who }) => named(who)).slice(0, 3)).toEqual([]);
    expect(told().some(({ names }) => names.some((name) => /^Calf/.test(name)))).toBe(true);
  });
});
