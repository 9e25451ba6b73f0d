import { angle } from '../../core/body/pose.ts';
import type { Body } from './body.ts';
import { hands, props } from './held.ts';
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

/** From where it is seen, where that is not the side; the words below a drawing. */
export function seenFromWords({ start, figure: { view = 'side' } }: Subject): string {
  if (view === 'side') return start === 'side-lying' ? 'seen from above' : '';
  return view === 'above' || view === 'front' ? seen[view] : seen.corner;
}

const seen = { above: 'seen from above', front: 'seen from the front', corner: 'seen at an angle' } as const;

const sentence = (parts: readonly string[]): string[] => {
  const [first = ''] = parts;
  return first === '' ? [] : [`${first.charAt(0).toUpperCase()}${parts.join(', ').slice(1)}.`];
};

const started = ({ start, hands, pose }: Subject): string =>
  start === 'standing' && hands.to[0] === 'seat' && angle(pose, 'kneeFlexion') > 60
    ? 'just above the seat of a chair'
    : starts[start];

const starts: Readonly<Record<Subject['start'], string>> = {
  standing: 'standing',
  seated: 'sitting',
  supine: 'lying on the back',
  'side-lying': 'lying on the side',
  prone: 'lying on the front',
  reclined: 'half lying',
  'half-kneeling': 'kneeling on one knee',
  'hands-and-knees': 'on hands and knees',
  'long-sitting': 'sitting with the legs out',
  'split-stance': 'standing, one foot back',
};

const upright: readonly Subject['start'][] = ['standing', 'seated', 'split-stance'];

/** How the trunk is held; one that lies flat is said by where it starts. */
function trunk({ start }: Subject, { lean }: Body): string {
  if (start === 'supine') return lean <= -105 ? 'the hips lifted' : '';
  if (!upright.includes(start)) return '';
  if (lean >= 45) return 'bent far forward from the hips';
  return lean >= 12 ? 'leaning forward from the hips' : 'upright';
}

/** Which leg, where it is and how its knee is. */
function legs(subject: Subject, body: Body): string {
  const { otherLeg } = subject;
  const where = leg(subject, body);
  const which = otherLeg === 'same' ? 'each leg' : 'the leg you stretch';
  const out = otherLeg !== undefined && otherLeg !== 'same' && 'rise' in otherLeg ? otherLeg : undefined;
  const other = subject.start === 'seated' && (out?.knee ?? 90) < 60 ? ', the other leg out straight' : '';
  const bend = where === 'is bent' ? '' : `, ${knee(subject)}`;
  return `${which} ${where}${bend}${other}`;
}

/** Where the thigh points, seen from the trunk. */
function leg({ start, figure: { rests, meets }, pose }: Subject, { lean }: Body): string {
  if (meets === 'other-thigh') return 'lies with its ankle across the other';
  if (meets === 'other-foot') return 'opens out, sole to sole with the other';
  if (rests?.on === 'step') return 'is ahead with its heel on a low step';
  // On the side nothing points up: the thigh is in front of the body.
  if (start === 'side-lying') return 'is on top, the thigh forward';
  const rise = angle(pose, 'hipFlexion') - lean;
  if (angle(pose, 'hipAbduction') <= -10) return 'is drawn across the body';
  if (rise < -5) return 'is behind';
  if (rise < 25) return angle(pose, 'hipAbduction') >= 20 ? 'is long, out to the side' : 'is under the body';
  if (rise < 75) return angle(pose, 'hipAbduction') >= 20 ? 'is long, out to the side' : 'is ahead';
  if (rise < 110) return 'is level';
  if (rise < 165 && angle(pose, 'kneeFlexion') >= 70) return 'is bent';
  if (rise < 150) return 'is raised';
  return rise < 200 ? 'points up' : 'is drawn toward the chest';
}

function knee({ scored: pose }: Subject): string {
  const bend = angle(pose, 'kneeFlexion');
  if (bend <= 8) return 'knee straight';
  if (bend <= 25) return 'knee nearly straight';
  return bend <= 60 ? 'knee half bent' : 'knee bent';
}

function foot({ scored: pose, figure }: Subject): string {
  if (figure.open?.leg?.ankleDorsiflexion !== undefined) return '';
  const up = angle(pose, 'ankleDorsiflexion');
  const turn = angle(pose, 'hipExternalRotation');
  const toes = up >= 5 ? 'toes pulled up' : up <= -10 ? 'toes pointing away' : '';
  const turned = turn <= -10 ? 'turned in' : turn >= 10 && turn < 30 ? 'turned out' : '';
  return [toes, turned].filter((part) => part !== '').join(' and ');
}

function back({ start, pose }: Subject): string {
  const low = angle(pose, 'lumbarFlexion');
  if (start === 'supine' && low <= -15) return 'the low back is a little off the floor';
  if (start === 'supine' && low >= 15 && low < 20) return 'the low back is on the floor';
  const round = Math.max(low, angle(pose, 'thoracicFlexion'));
  if (round >= 20) return 'the back is rounded';
  return low <= -20 ? 'the back is arched' : '';
}

function head({ scored: pose }: Subject): string {
  const down = angle(pose, 'neckFlexion');
  if (down >= 15) return 'the head is down';
  return down <= -10 ? 'the head looks up' : '';
}
