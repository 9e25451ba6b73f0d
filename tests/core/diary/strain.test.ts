import { describe, expect, it } from 'vitest';
import { dayText } from '../../../src/core/diary/day.ts';
import type { Entry, Morning } from '../../../src/core/diary/entry.ts';
import { besideStrain, type StrainStage, strainSaid, strainStage } from '../../../src/core/diary/strain.ts';
import type { Finding } from '../../../src/core/types.ts';
import { whole } from '../../library.ts';
import { everybody } from '../../safety/people.ts';
import { type Day, evening, file, firstDay, liveToday, told } from './simulated.ts';

const claim = (day: number, stage: string, ...ticked: unknown[]): Entry[] =>
  told(day, { kind: 'answers', strain: { stage, ticked } });
const morning = (day: number, is: Morning): Entry[] => told(day, { kind: 'answers', morning: { is } });
const seen = (day: number, on: number): Entry[] =>
  told(day, { kind: 'answers', seen: dayText(firstDay + on) });

/** Where a strain stands on a day, that was in this stage on the first. */
const stage = (from: string, day: number, ...entries: Entry[][]): StrainStage =>
  strainStage(entries.flat(), from, firstDay, evening(firstDay + day), file);

const [hurts, fine, full] = ['walking-hurts', 'walking-fine', 'full-strength'];
/** All criteria of the stage after walking is fine. */
const all = [0, 1, 2];

describe('one stage further', () => {
  it.each<[string, string, Entry[][], string]>([
    ['the criterion ticked on two days running', hurts, [claim(3, fine, 0), claim(4, fine, 0)], fine],
    ['on the third and the second day from now', hurts, [claim(4, fine, 0), claim(5, fine, 0)], fine],
    [
      'with a note between them',
      hurts,
      [claim(3, fine, 0), told(3, { kind: 'note', note: 'x' }), claim(4, fine, 0)],
      fine,
    ],
    ['with a day between', hurts, [claim(3, fine, 0), claim(5, fine, 0)], hurts],
    ['twice on one day', hurts, [claim(3, fine, 0), claim(3, fine, 0)], hurts],
    ['not ticked', hurts, [claim(3, fine), claim(4, fine)], hurts],
    ['ticked on one of the days', hurts, [claim(3, fine, 0), claim(4, fine), claim(5, fine, 0)], hurts],
    ['two stages at once', hurts, [claim(3, full, ...all), claim(4, full, ...all)], hurts],
    ['one criterion of three is missing', fine, [claim(3, full, 0, 1), claim(4, full, 0, 2)], fine],
    ['all three', fine, [claim(3, full, ...all), claim(4, full, ...all)], full],
    ['on the first days, which is too soon', hurts, [claim(1, fine, 0), claim(2, fine, 0)], hurts],
    ['and as soon as it is not', hurts, [claim(2, fine, 0), claim(3, fine, 0)], fine],
    [
      'too soon after the stage before',
      hurts,
      [claim(2, fine, 0), claim(3, fine, 0), claim(4, full, ...all), claim(5, full, ...all)],
      fine,
    ],
    [
      'and as soon as it is not',
      hurts,
      [claim(2, fine, 0), claim(3, fine, 0), claim(5, full, ...all), claim(6, full, ...all)],
      full,
    ],
    ['what is dated in the future gives nothing', hurts, [claim(6, fine, 0), claim(7, fine, 0)], hurts],
    ['a stage that there is not', hurts, [claim(3, 'running', 0), claim(4, 'running', 0)], hurts],
    [
      'what is no list of ticks',
      hurts,
      [3, 4].map((day) => told(day, { kind: 'answers', strain: { stage: fine, ticked: 7 } })),
      hurts,
    ],
    [
      'a day on which the morning was worse for longer',
      hurts,
      [claim(3, fine, 0), morning(4, 'worse-longer'), claim(4, fine, 0), claim(5, fine, 0)],
      hurts,
    ],
    [
      'two days after it',
      hurts,
      [morning(4, 'worse-longer'), claim(4, fine, 0), claim(5, fine, 0), claim(6, fine, 0)],
      fine,
    ],
    ['past the last stage there is none', full, [claim(3, full, ...all), claim(4, full, ...all)], full],
  ])('%s', (_, from, entries, to) => {
    expect(stage(from, 6, ...entries).stage).toBe(to);
  });
  it('says when, and what the next one asks', () => {
    const [first, second] = file.strain.stages;
    expect(stage(hurts, 0)).toEqual({
      ...{ stage: hurts, since: firstDay, next: fine, criteria: first?.criteria },
      ...{ moved: undefined, stiffOn: undefined, seeSomeone: false },
    });
    expect(stage(hurts, 9, claim(3, fine, 0), claim(4, fine, 0))).toEqual({
      ...{ stage: fine, since: firstDay + 4, next: full, criteria: second?.criteria },
      ...{ moved: { on: firstDay + 4, back: false }, stiffOn: undefined, seeSomeone: false },
    });
    expect(stage(full, 99)).toMatchObject({ stage: full, next: undefined, criteria: [], seeSomeone: false });
  });
});

describe('one stage back', () => {
  const back = (day: number) => ({ on: firstDay + day, back: true });
  it.each<[string, string, Entry[][], string, StrainStage['moved']]>([
    ['the morning worse for longer than an hour', fine, [morning(3, 'worse-longer')], hurts, back(3)],
    ['from the last stage', full, [morning(3, 'worse-longer')], fine, back(3)],
    ['twice is two', full, [morning(3, 'worse-longer'), morning(4, 'worse-longer')], hurts, back(4)],
    ['from the first there is none', hurts, [morning(3, 'worse-longer')], hurts, undefined],
    ['worse, and gone within an hour, is none', fine, [morning(3, 'worse-hour')], fine, undefined],
    ['as usual is none', fine, [morning(3, 'as-usual')], fine, undefined],
    ['a lower stage that is said', full, [claim(3, hurts)], hurts, back(3)],
    ['the same stage is none', fine, [claim(3, fine)], fine, undefined],
    ['dated in the future it counts from today', fine, [claim(9, hurts)], hurts, back(6)],
    ['and so does such a morning', fine, [morning(9, 'worse-longer')], hurts, back(6)],
  ])('%s', (_, from, entries, to, moved) => {
    expect(stage(from, 6, ...entries)).toMatchObject({ stage: to, moved });
  });
  it('begins anew on that day', () => {
    expect(stage(fine, 9, claim(8, hurts))).toMatchObject({ since: firstDay + 8, seeSomeone: false });
  });
  it('knows the day on which the leg was stiff for an hour', () => {
    expect(stage(fine, 6, morning(3, 'worse-hour')).stiffOn).toBe(firstDay + 3);
    expect(stage(fine, 6, morning(3, 'as-usual'), morning(4, 'worse-longer')).stiffOn).toBeUndefined();
  });
});

describe('no step for long: somebody should look at it', () => {
  it.each<[string, string, number, Entry[][], boolean]>([
    ['six days of the first stage', hurts, 6, [], false],
    ['seven', hurts, 7, [], true],
    ['twenty of the second', fine, 20, [], false],
    ['twenty-one', fine, 21, [], true],
    ['seven days, and somebody has looked since', hurts, 7, [seen(2, 2)], false],
    ['on the first of them', hurts, 7, [seen(2, 0)], false],
    ['before they began', hurts, 7, [seen(2, -1)], true],
    ['on a day that is still to come', hurts, 7, [seen(2, 8)], true],
    ['today', hurts, 7, [seen(7, 7)], false],
    ['the last time counts', hurts, 7, [seen(3, 2), seen(4, -5)], false],
    ['as long from the step on', hurts, 24, [claim(3, fine, 0), claim(4, fine, 0)], false],
    ['and then it is said', hurts, 25, [claim(3, fine, 0), claim(4, fine, 0)], true],
  ])('%s', (_, from, day, entries, is) => {
    expect(stage(from, day, ...entries).seeSomeone).toBe(is);
  });
});

describe('what is said', () => {
  const { says, sources } = file.strain;
  const line = (code: string, severity: string, text: string | undefined, because: string[] = []) => ({
    ...{ code: `strain-${code}`, severity, because, text, sources },
  });
  const sameDay = line('same-day', 'warn', says['same-day']);
  it.each<[string, string, number, Entry[][], object[]]>([
    ['before the last stage: when not to wait', hurts, 3, [], [sameDay]],
    ['in the last nothing more', full, 3, [], []],
    [
      'a step back, with its day',
      fine,
      5,
      [morning(3, 'worse-longer')],
      [sameDay, line('back', 'warn', says['step-back'], [`day=${firstDay + 3}`])],
    ],
    [
      'a step further, with its day',
      fine,
      5,
      [claim(3, full, ...all), claim(4, full, ...all)],
      [line('next', 'info', says.next, [`day=${firstDay + 4}`])],
    ],
    [
      'for six days',
      fine,
      9,
      [morning(3, 'worse-longer')],
      [sameDay, line('back', 'warn', says['step-back'], [`day=${firstDay + 3}`])],
    ],
    [
      'a week later it is no news',
      fine,
      10,
      [morning(3, 'worse-longer')],
      [sameDay, line('too-long', 'warn', 'No step forward for 7 days: see someone.')],
    ],
    [
      'stiff for an hour this morning: no step back',
      fine,
      3,
      [morning(3, 'worse-hour')],
      [sameDay, line('stiff-ok', 'info', says['stiff-ok'])],
    ],
    ['and only this morning', fine, 4, [morning(3, 'worse-hour')], [sameDay]],
    [
      'no step for long',
      hurts,
      8,
      [],
      [sameDay, line('too-long', 'warn', 'No step forward for 8 days: see someone.')],
    ],
  ])('%s', (_, from, day, entries, lines) => {
    expect(strainSaid(stage(from, day, ...entries), evening(firstDay + day), file)).toEqual(lines);
  });
});

describe('that it does not get better is for the strain itself to say', () => {
  const clocks = ['no-gain', 'muscle-without-gain'];
  const lines = [...clocks, 'weekly-missed'].map(
    (code): Finding => ({
      ...{ code, severity: 'warn', because: [], text: code, sources: [] },
    }),
  );
  const left = (strain: StrainStage | undefined, ladder: boolean): string[] =>
    besideStrain(lines, strain, ladder).map(({ code }) => code);
  it.each<[string, StrainStage | undefined, boolean, boolean]>([
    ['no strain', undefined, false, true],
    ['no strain, and a ladder', undefined, true, true],
    ['a strain with a stage to gain', stage(fine, 0), false, false],
    ['the same, and a ladder', stage(fine, 0), true, false],
    ['no stage is left to gain', stage(full, 0), false, false],
    ['the same, and a ladder: the nerve speaks for itself', stage(full, 0), true, true],
  ])('%s', (_, strain, ladder, isSaid) => {
    expect(left(strain, ladder)).toEqual([...(isSaid ? clocks : []), 'weekly-missed']);
  });
  it('for everybody of the table of plans with a strain, who heals or does not', () => {
    const strained = everybody
      .flatMap(({ people }) => people)
      .map(({ who, answers }) => ({ who, kept: whole(answers) }))
      .filter(({ kept }) => kept.strainStage === hurts || kept.strainStage === fine);
    const said = strained.flatMap(({ who, kept }) =>
      [true, false].flatMap((heals) => {
        const claimed =
          kept.strainStage === fine ? { stage: full, ticked: all } : { stage: fine, ticked: [0] };
        const days = Array.from({ length: 29 }, (_, index): Day => {
          const session = { before: 2, after: 1 };
          return {
            ...([0, 3, 4, 14, 28].includes(index) ? { session, morning: 'as-usual' } : {}),
            weekly: { worst: 5, settles: 'longer', irritability: 'moderate' },
            tells: { strain: heals && index > 0 ? claimed : { stage: hurts, ticked: [] } },
          };
        });
        return liveToday(days, kept).flatMap(({ day, today: { findings, strain, progress } }) =>
          progress.ladder && strain?.next === undefined
            ? []
            : findings
                .filter(({ code }) => clocks.includes(code))
                .map(({ text }) => `${who} ${day}: ${text}`),
        );
      }),
    );
    expect(strained.length).toBeGreaterThan(10);
    expect(said).toEqual([]);
  });
});
