import { describe, expect, it } from 'vitest';
import { dataFiles, json, stretchFiles } from '../library.ts';

/** Ways to say something about the person who reads, and not about people. */
const claims: readonly RegExp[] = [
  /\byou (feel|felt|said|say|answered|told|describe|marked|asked|are|were|get|got|do|did|know|cannot)\b/i,
  /\byours?\b/i,
  /\bit (gets|takes (long|up)|wakes|disturbs|comes|hurts|tingles|does not go|can disturb|is (easily|slow|always|often))/i,
  /\b(brings?|brought) it on\b/i,
  /\b(gone|goes) (at once|when you)/i,
  /\bfelt (in|on|at|only|further)\b/i,
  /\bmakes the \w+( or \w+)? worse\b/i,
  /\bdislikes\b/i,
  /\b(this|it) (fits|is more likely)\b/i,
  /\bfits? (what|the|ordinary)\b/i,
  /\bone turn of the leg hurts\b/i,
  /^(over|under|with|on|after|from) .*: /i,
];

/** Files whose words are put together for one person. What the coach and the self-test say follows their keys. */
const files = ['patterns', 'gates', 'conditions', 'doses', 'words', 'warning-signs', 'irritability'];

type Sentence = { where: string; says: string; guarded: boolean };

/**
 * Guards: a condition beside the words, or around them, or that a routine lacks a part. A pattern's own conditions
 * choose only its name.
 */
const isGuard = (key: string): boolean => key === 'when' || key === 'unless' || key === 'missing';

/** Read one by one: they speak to the person and claim nothing. */
const reviewed = new Set([
  'Ask a doctor for a blood test of your iron stores (ferritin), and about your medicines: low iron can be treated.',
  'No bending in the first hour after you get up.',
  'Bend the hip first, unfold the knee slowly, and stop before you feel it.',
  'This uses less time than you asked for: more would not do more.',
  'So short a time is too little for what fits your answers.',
  'Nothing in the library fits every one of your answers, so there is no stretch here.',
  'Walk as far as it is comfortable, several times a day, and ask a physiotherapist for exercises of your own.',
  'Only a few exercises fit your answers.',
]);

/** Keys whose words are not about a person: names, sources, questions to a person and lists of what there is. */
const notSaid = new Set([
  ...['$schema', 'id', 'sources', 'purpose', 'name', 'when', 'unless', 'fits', 'names', 'ladder'],
  ...['whom', 'starts', 'placed', 'targets', 'bodyParts', 'kinds'],
]);

function* sentences(value: unknown, where: string, guarded: boolean): Generator<Sentence> {
  if (typeof value === 'string') {
    if (value.includes(' ')) for (const says of value.split(/(?<=[.?!]) /)) yield { where, says, guarded };
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* sentences(inner, `${where}/${index}`, guarded);
  } else if (typeof value === 'object' && value !== null) {
    const within = guarded || Object.keys(value).some(isGuard);
    for (const [key, inner] of Object.entries(value))
      if (!notSaid.has(key)) yield* sentences(inner, `${where}/${key}`, within);
  }
}

const said = [
  ...dataFiles
    .filter((file) => files.includes(file))
    .map((file) => [file, json('data', `${file}.json`)] as const),
  ...stretchFiles.map(
    (file) => [file, (json('data', 'stretches', `${file}.json`) as { notFor: unknown }).notFor] as const,
  ),
].flatMap(([file, value]) => [...sentences(value, file, false)]);

const isClaim = ({ says }: { says: string }): boolean => claims.some((claim) => claim.test(says));

describe('words about the person', () => {
  it('that everybody would read speak of nobody: each says when it is true', () => {
    const open = said.filter((each) => isClaim(each) && !each.guarded && !reviewed.has(each.says));
    expect(open.map(({ where, says }) => `${where}: ${says}`)).toEqual([]);
  });
  it('and those that were read one by one are still printed', () => {
    const all = new Set(said.map(({ says }) => says));
    expect([...reviewed].filter((says) => !all.has(says))).toEqual([]);
  });
  it('are found: what was wrong once would be found again', () => {
    const once = [
      'This fits ordinary tightness of the hamstring muscle: felt in the thigh, and gone when you let go.',
      'it is easily stirred and slow to settle',
      'What you describe is easily stirred and slow to settle.',
      'Your muscle may not be short; the nerve may be what complains first.',
      'A deep buttock feeling that dislikes sitting fits the muscles deep in the buttock.',
      'Standing or arching makes the back or buttock worse.',
    ];
    expect(once.filter((says) => !isClaim({ says }))).toEqual([]);
    expect(said.filter((each) => isClaim(each) && each.guarded).length).toBeGreaterThan(60);
  });
});
