import words from '../../../data/words/diary.json';
import type { NowAsked, ProgressFile } from '../schema/progress.ts';
import type { Finding, Severity } from '../types.ts';
import { capital, counted, fill, type Plural } from '../words.ts';
import type { Asked } from './rung-up.ts';
import type { Change, Climber } from './state.ts';

type Sentences = Readonly<Record<string, string | Plural>>;

const sentence = (
  from: Sentences,
  code: string,
  values: Readonly<Record<string, string | number>>,
): string => {
  const found = from[code];
  if (found === undefined) throw new Error(`There are no words for ${code}`);
  return typeof found === 'string' ? fill(found, values) : counted(found, Number(values.n), values);
};

/** A reason in words: `calm=5` is `5 calm sessions`. */
function reasonWords(reason: string): string {
  const [code = '', value = ''] = reason.split('=');
  const key = code === 'morning' ? `morning-${value}` : code;
  return sentence(words.reason, key, { n: Number(value), word: value });
}

/** What a rung is called. */
export const rungName = ({ ladder }: ProgressFile, level: number): string => ladder[level]?.name ?? '';

/** A line with its reasons, as findings are. */
export const finding = (code: string, text: string, sources: string[], because: string[] = []): Finding => ({
  ...{ code, severity: 'info', because, text, sources },
});

const severities: Readonly<Record<Change['code'], Severity>> = {
  up: 'info',
  cap: 'warn',
  flare: 'warn',
  'flare-again': 'warn',
  rest: 'warn',
  pause: 'info',
  'long-pause': 'info',
};

/** What changed, in one line, with its reasons: `Next step, slumped sliders: 5 calm sessions in 7 days, thigh only.` */
export function changeFinding({ code, to, day, because }: Change, { file, answeredOn }: Climber): Finding {
  const [days = ''] = because;
  const values = {
    name: rungName(file, to),
    reasons: because.map(reasonWords).join(', '),
    days: days.split('=')[1] ?? '',
    calm: file.flare.stayCalm,
  };
  const isPause = code.endsWith('pause');
  const pausedOn = day - Number(values.days);
  const asks = code === 'long-pause' && answeredOn <= pausedOn ? ` ${words.due.questionnaire}` : '';
  const sources = code === 'up' ? file.sources : isPause ? file.pause.sources : file.flare.sources;
  return {
    code: `rung-${code}`,
    severity: severities[code],
    because,
    // A pause is the same on each of its days.
    once: isPause ? `L${to}/${pausedOn}` : [`L${to}/${day}`, ...because].join(' '),
    text: capital(sentence(words.change, code, values)) + asks,
    sources,
  };
}

/** One thing that is asked before the next step, in words: `3 of 5 calm sessions`. */
export const askedWords = ({ code, is, of }: Asked, now: NowAsked | undefined): string =>
  sentence(words.asks, code, { is, of, now: now ? nowWords(now) : '' });

function nowWords({ irritability, worst, ...rest }: NowAsked): string {
  const flags = Object.keys(rest).map((key) => sentence(words.now, key, {}));
  return [
    ...(irritability ? [sentence(words.now, `irritability-${irritability}`, {})] : []),
    ...flags,
    ...(worst === undefined ? [] : [sentence(words.now, 'worst', { n: worst })]),
  ].join(', ');
}

/** A line about today or about what is due, as a finding of its code. */
export const diaryFinding = (
  group: 'today' | 'due',
  code: string,
  severity: Severity,
  {
    because,
    sources,
    once,
    ...values
  }: { because: string[]; sources: string[]; once?: string } & Record<string, unknown>,
): Finding => ({
  ...(once === undefined ? {} : { once }),
  code,
  severity,
  because,
  // Some begin with the name of a rung.
  text: capital(sentence(words[group], code, values as Record<string, string | number>)),
  sources,
});
