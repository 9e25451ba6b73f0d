import type { Hand, Prop } from '../../core/schema/figure.ts';
import type { Subject } from './subject.ts';

type Verb = 'hold' | 'are' | 'rest' | 'reach';
const oneDoes: Readonly<Record<Verb, string>> = {
  hold: 'holds',
  are: 'is',
  rest: 'rests',
  reach: 'reaches',
};

const held: Readonly<Partial<Record<Hand, readonly [Verb, string]>>> = {
  'back-of-thigh': ['hold', 'behind the thigh'],
  'front-of-thigh': ['rest', 'on the thigh'],
  'other-thigh': ['rest', 'on the other thigh'],
  'back-of-other-thigh': ['hold', 'behind the other thigh'],
  'toward-foot': ['reach', 'down toward the front foot'],
  'wall-beside': ['are', 'on the wall beside'],
  aside: ['are', 'out to the sides'],
  shin: ['are', 'on the shin'],
  knee: ['hold', 'the knee'],
  toes: ['hold', 'the toes'],
  pelvis: ['are', 'on the hips'],
  wall: ['are', 'on a wall'],
  chair: ['hold', 'on to a chair'],
  counter: ['hold', 'on to a counter'],
  head: ['are', 'under the head'],
  floor: ['are', 'on the floor'],
  strap: ['hold', 'a strap'],
  seat: ['hold', 'the seat'],
  stick: ['hold', 'a stick along the back'],
};

/** What the hands do, each by itself where they do not do the same. */
export function hands({ hands: { from, to, at } }: Subject): string {
  const [near, far] = at < 0.5 ? from : to;
  if (near === far) return held[near] ? `both hands ${held[near].join(' ')}` : '';
  const who = ['one hand', 'the other'];
  const each = [near, far].flatMap((hand) => (held[hand] ? [held[hand]] : []));
  return each.map(([verb, what], index) => `${who[index]} ${oneDoes[verb]} ${what}`).join(', ');
}

const named: Readonly<Partial<Record<Prop, string>>> = {
  doorway: 'the heel rests on a door frame',
  'strap-calf': 'the strap goes round the calf',
  'strap-foot': 'the strap goes round the middle of the foot',
  'pillow-head': 'a pillow is under the head',
  'pillow-calves': 'the calves rest on pillows',
  'pillow-knee': 'a pillow is under the knee',
  'pillow-between': 'a pillow is between the knees',
  'pillow-sides': 'pillows are under the knees',
};

export const props = ({ figure }: Subject): string =>
  (figure.props ?? []).flatMap((prop) => named[prop] ?? []).join(', ');
