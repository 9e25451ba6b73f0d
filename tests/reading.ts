/** Words whose syllables the rules below miscount. */
const known: Readonly<Record<string, number>> = {
  area: 3,
  being: 2,
  doing: 2,
  going: 2,
  idea: 3,
  muscle: 2,
  people: 2,
  quiet: 2,
  sciatic: 3,
  sciatica: 4,
  science: 2,
  something: 2,
  somebody: 3,
  someone: 2,
  sometimes: 2,
  trial: 2,
  trials: 2,
};

/** The syllables of a word as it is spoken, by its groups of vowels. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const listed = known[letters];
  if (listed !== undefined) return listed;
  if (letters.length <= 3) return 1;
  // A silent e at the end, also before s and d: stretches and needed keep theirs.
  const spoken = letters.replace(
    /(?<=[^laeiouy])e$|(?<=[^laeiouycgsxz])(?<![cs]h)es$|(?<=[^aeiouydt])ed$/,
    '',
  );
  const groups = spoken.match(/[aeiouy]+/g) ?? [];
  const parted = spoken.match(/(?<![tscgxq])i[aou]|(?<![qg])u[aio]|eo(?!u)/g) ?? [];
  return Math.max(1, groups.length + parted.length);
}

export type Reading = { words: number; score: number };

/**
 * Flesch reading ease, 0 to 100 and a little over: higher is easier. Lines, and what a colon or a semicolon parts,
 * count as sentences, as Flesch counted them; numbers and signs are not words.
 */
export function readingEase(text: string): Reading {
  const sentences = text.split(/(?<=[.?!:;])\s+|\n+/).filter((each) => /[a-z]{2}/i.test(each)).length;
  const words = text.match(/[a-z]+(?:['’][a-z]+)*/gi) ?? [];
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  const score = 206.835 - (1.015 * words.length) / sentences - (84.6 * spoken) / words.length;
  return { words: words.length, score };
}
