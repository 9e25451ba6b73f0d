import { aroundOf } from '../../src/shell/app/check-stretches.ts';
import { loadLibrary } from '../../src/shell/files/data.ts';
import { hostileNames } from './hostile-libraries.ts';
import { sweepHostile } from './hostile-sweep.ts';
import { drawn, makeRandom, pairs, symptoms } from './profiles.ts';
import { noCounts, sweep } from './run.ts';

/**
 * npm run sweep: every pair of answers, and every combination of what decides pattern, irritability and gate,
 * the rest drawn by a fixed generator. Exit 1 when any law is broken.
 */
function main(): void {
  const library = loadLibrary(process.cwd());
  const { questions } = library.files.questionnaire;
  const counts = noCounts();
  const started = performance.now();
  sweep(pairs(questions, makeRandom(1)), library, counts);
  const pairCount = counts.profiles;
  sweep(symptoms(questions, makeRandom(2)), library, counts);
  sweep(drawn(questions, 150_000, makeRandom(3)), library, counts);
  const seconds = (performance.now() - started) / 1000;
  const rules = [...library.files.gates.rules, ...library.files.conditions.rules].map((rule) => rule.id);
  const unmet = [
    ...rules.filter((id) => !counts.rules.has(id)),
    ...library.files['warning-signs'].signs.map((sign) => sign.id).filter((id) => !counts.signs.has(id)),
    ...library.files.patterns.patterns.map((pattern) => pattern.id).filter((id) => !(id in counts.patterns)),
  ];
  const lines = [
    `${counts.profiles} profiles: ${pairCount} for every pair of answers, ${counts.profiles - pairCount} for every combination of symptoms and goal, and drawn`,
    `${counts.additions} times something was added, ${counts.steps} steps checked`,
    `outcomes: ${pairsOf(counts.outcomes)}`,
    `patterns: ${pairsOf(counts.patterns)}`,
    `${counts.rules.size} rules, ${counts.signs.size} warning signs and ${counts.stretches.size} stretches met`,
    `${seconds.toFixed(0)} s, ${Math.round(counts.profiles / seconds)} profiles a second`,
    ...(unmet.length > 0 ? [`never met: ${unmet.join(', ')}`] : []),
    ...[...counts.broken].map(
      ([law, { times, example }]) => `BROKEN ${times} times: ${law}\n  ${JSON.stringify(example)}`,
    ),
    counts.broken.size === 0 ? 'No law was broken.' : `${counts.broken.size} laws were broken.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = counts.broken.size + unmet.length === 0 ? 0 : 1;
}

const pairsOf = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');

/**
 * npm run sweep -- --hostile: the same laws, asked of libraries that were made to get round them; of some of them where they
 * are named, as in: -- --hostile "no floor" "nothing needed". Exit 1 when any is broken.
 */
function hostile(): void {
  const library = loadLibrary(process.cwd());
  const around = aroundOf(process.cwd(), library);
  const { questions } = library.files.questionnaire;
  const named = process.argv.slice(process.argv.indexOf('--hostile') + 1);
  for (const [index, name] of hostileNames.entries()) {
    if (named.length > 0 && !named.includes(name)) continue;
    const profiles = () => drawn(questions, 5000, makeRandom(40 + index));
    const { given, taken, planned, broken } = sweepHostile(name, profiles, library, { around });
    const lines = [...broken].map(([law, answers]) => `BROKEN: ${law}\n  ${JSON.stringify(answers)}`);
    const said = `${name}: ${given} copies, ${taken} taken, ${planned} steps of them planned`;
    process.stdout.write(`${[said, ...lines].join('\n')}\n`);
    if (broken.size > 0) process.exitCode = 1;
  }
}

if (process.argv.includes('--hostile')) hostile();
else main();
