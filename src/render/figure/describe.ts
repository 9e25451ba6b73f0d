import words from '../../../data/words/figure.json';
import { angle } from '../../core/body/pose.ts';
import type { Stretch } from '../../core/library.ts';
import { capital, fill, type Plural } from '../../core/words.ts';
import type { Body } from './body.ts';
import type { Subject } from './subject.ts';

/** What the drawing shows, in two or three short sentences, for whoever cannot see it. */
export function describe(subject: Subject, body: Body): string {
  const sentences = [
    [started(subject), trunk(subject, body), seenFromWords(subject)],
    [legs(subject, body), foot(subject)],
    [back(subject), head(subject)],
    [hands(subject), props(subject)],
  ];
  return sentences.flatMap((parts) => sentence(parts.filter((part) => part !== ''))).join(' ');
}

/** What stands below a drawing: from where it is seen, unless from the side, and what its push asks. */
export const captionOf = ({ kind }: Stretch, subject: Subject, at: number | undefined): string =>
  [seenAll(subject), kind === 'contract-relax' ? pushWords(at) : ''].filter((part) => part !== '').join(', ');

/** Of a drawing with the legs in a window of their own, from both. */
const seenAll = (subject: Subject): string =>
  subject.figure.closeUp?.of === 'legs' ? words.seenTwice : seenFromWords(subject);

const pushWords = (at: number | undefined): string =>
  at === undefined ? words.push.both : at === 0 ? words.push.first : words.push.then;

/** From where it is seen, where that is not the side. */
function seenFromWords({ start, figure: { view = 'side' } }: Subject): string {
  const { seen } = words;
  if (view === 'side') return start === 'side-lying' ? seen.above : '';
  if (view === 'far-corner') return seen.corner;
  return view === 'front-high' ? seen.front : seen[view];
}

const sentence = (parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${capital(parts.join(', '))}.`];

const started = ({ start, hands, pose }: Subject): string =>
  start === 'standing' && hands.to[0] === 'seat' && angle(pose, 'kneeFlexion') > 60
    ? words.aboveSeat
    : words.starts[start];

const upright: readonly Subject['start'][] = ['standing', 'seated', 'split-stance'];

/** How the trunk is held; one that lies flat is said by where it starts. */
function trunk({ start }: Subject, { lean }: Body): string {
  if (start === 'supine') return lean <= -105 ? words.trunk.lifted : '';
  if (!upright.includes(start)) return '';
  if (lean >= 45) return words.trunk.bent;
  return lean >= 12 ? words.trunk.leaning : words.trunk.upright;
}

/** Which leg, where it is and how its knee is. */
function legs(subject: Subject, body: Body): string {
  const { otherLeg } = subject;
  const where = legAt(subject, body);
  const whose = otherLeg === 'same' ? words.whose.each : words.whose.stretched;
  const out = otherLeg !== undefined && otherLeg !== 'same' && 'rise' in otherLeg ? otherLeg : undefined;
  return [
    fill(whose, { leg: words.leg[where] }),
    ...(where === 'bent' ? [] : [knee(subject)]),
    ...(subject.start === 'seated' && (out?.knee ?? 90) < 60 ? [words.otherOut] : []),
  ].join(', ');
}

/** Where the thigh points, seen from the trunk. */
function legAt({ start, figure: { rests, meets }, pose }: Subject, { lean }: Body): keyof typeof words.leg {
  if (meets === 'other-thigh') return 'across-other';
  if (meets === 'other-foot') return 'opens';
  if (rests?.on === 'step') return 'on-step';
  // On the side nothing points up: the thigh is in front of the body.
  if (start === 'side-lying') return 'on-top';
  const rise = angle(pose, 'hipFlexion') - lean;
  if (angle(pose, 'hipAbduction') <= -10) return 'across';
  if (rise < -5) return 'behind';
  if (rise < 75 && angle(pose, 'hipAbduction') >= 20) return 'out';
  if (rise < 75) return rise < 25 ? 'under' : 'ahead';
  if (rise < 110) return 'level';
  if (rise < 165 && angle(pose, 'kneeFlexion') >= 70) return 'bent';
  if (rise < 150) return 'raised';
  return rise < 200 ? 'up' : 'to-chest';
}

function knee({ scored: pose }: Subject): string {
  const bend = angle(pose, 'kneeFlexion');
  if (bend <= 8) return words.knee.straight;
  if (bend <= 25) return words.knee['nearly-straight'];
  return bend <= 60 ? words.knee['half-bent'] : words.knee.bent;
}

function foot({ scored: pose, figure }: Subject): string {
  if (figure.open?.leg?.ankleDorsiflexion !== undefined) return '';
  const up = angle(pose, 'ankleDorsiflexion');
  const turn = angle(pose, 'hipExternalRotation');
  const toes = up >= 5 ? words.toes.up : up <= -10 ? words.toes.away : '';
  const turned = turn <= -10 ? words.turned.in : turn >= 10 && turn < 30 ? words.turned.out : '';
  return toes && turned ? fill(words.toesAndTurned, { toes, turned }) : toes || turned;
}

function back({ start, pose }: Subject): string {
  const low = angle(pose, 'lumbarFlexion');
  if (start === 'supine' && low <= -15) return words.back['off-floor'];
  if (start === 'supine' && low >= 15 && low < 20) return words.back['on-floor'];
  const round = Math.max(low, angle(pose, 'thoracicFlexion'));
  if (round >= 20) return words.back.rounded;
  return low <= -20 ? words.back.arched : '';
}

function head({ scored: pose }: Subject): string {
  const down = angle(pose, 'neckFlexion');
  if (down >= 15) return words.head.down;
  return down <= -10 ? words.head.up : '';
}

/** What a hand does that does something. */
const held: Readonly<Record<string, Plural>> = words.held;

/** What the hands do, each by itself where they do not do the same. */
function hands({ hands: { from, to, at } }: Subject): string {
  const [near, far] = at < 0.5 ? from : to;
  if (near === far) return held[near] ? fill(words.hands.both, { do: held[near].many }) : '';
  const who = [words.hands.one, words.hands.other];
  const each = [near, far].flatMap((hand) => held[hand] ?? []);
  return each.map(({ one }, index) => fill(who[index] ?? '', { does: one })).join(', ');
}

const named: Readonly<Record<string, string>> = words.props;

const props = ({ figure }: Subject): string =>
  (figure.props ?? []).flatMap((prop) => named[prop] ?? []).join(', ');
