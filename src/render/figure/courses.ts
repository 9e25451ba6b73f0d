import type { Body } from './body.ts';
import { along, minus, type Vec } from './vector.ts';

/** Where a muscle or the nerve runs, as points on the body of the stretched side. */
export type Course = (body: Body) => Vec[];

const onThigh = ({ leg }: Body, share: number, front: number): Vec =>
  along(leg.hip, [minus(leg.knee, leg.hip), share], [leg.thighFront, front]);
const onShank = ({ leg }: Body, share: number, front: number): Vec =>
  along(leg.knee, [minus(leg.ankle, leg.knee), share], [leg.shankFront, front]);
const onPelvis = ({ pelvis, leg }: Body, up: number, front: number): Vec =>
  along(leg.hip, [pelvis.up, up], [pelvis.front, front]);

/** From the sit bone to just below the knee. */
const hamstrings: Course = (body) => [
  onPelvis(body, -0.045, -0.045),
  onThigh(body, 0.35, -0.042),
  onThigh(body, 0.7, -0.036),
  onThigh(body, 0.98, -0.03),
  onShank(body, 0.1, -0.026),
];

/** From above the knee down the calf to the heel. */
const gastrocnemius: Course = (body) => [
  onThigh(body, 0.94, -0.03),
  onShank(body, 0.14, -0.034),
  onShank(body, 0.4, -0.032),
  onShank(body, 0.9, -0.02),
  body.leg.heel,
];

const soleus: Course = (body) => [onShank(body, 0.25, -0.03), onShank(body, 0.6, -0.028), body.leg.heel];

const frontOfHip: Course = (body) => [
  onPelvis(body, 0.12, 0.04),
  onPelvis(body, 0, 0.055),
  onThigh(body, 0.45, 0.04),
];

const frontOfThigh: Course = (body) => [onThigh(body, 0.2, 0.045), onThigh(body, 0.9, 0.04)];

const buttock: Course = (body) => [
  onPelvis(body, 0.1, -0.06),
  onPelvis(body, 0.02, -0.07),
  onPelvis(body, -0.05, -0.05),
];

const innerThigh: Course = ({ leg, pelvis }) => {
  const inward = minus(pelvis.at, leg.hip);
  const at = (share: number, by: number): Vec =>
    along(leg.hip, [minus(leg.knee, leg.hip), share], [inward, by]);
  return [at(0.05, 0.6), at(0.5, 0.4), at(0.95, 0.3)];
};

const sole: Course = ({ leg }) => [leg.heel, leg.ball];

const back: Course = ({ pelvis, spine }) => [
  along(pelvis.at, [pelvis.up, 0.06], [pelvis.front, -0.06]),
  along(spine.waist, [spine.front, -0.06]),
];

/** By the names that `targets` uses; the sciatic nerve has a course of its own. */
export const muscleCourses: Readonly<Record<string, Course>> = {
  hamstrings,
  semimembranosus: hamstrings,
  semitendinosus: hamstrings,
  'biceps-femoris': hamstrings,
  gastrocnemius,
  soleus,
  iliopsoas: frontOfHip,
  'rectus-femoris': frontOfHip,
  gluteals: buttock,
  'gluteus-maximus': buttock,
  'deep-rotators': buttock,
  piriformis: buttock,
  adductors: innerThigh,
  'plantar-fascia': sole,
  'low-back': back,
  'lumbar-extension': back,
  'back-extensors': back,
  quadriceps: frontOfThigh,
};

const below: ReadonlySet<Course> = new Set([gastrocnemius, soleus, sole]);

/** Whether a muscle runs below the knee, for the most part at least. */
export const isBelowKnee = (muscle: string): boolean => below.has(muscleCourses[muscle] ?? hamstrings);

/** The sciatic nerve and its branch: low back, buttock, back of the thigh, calf, sole. */
export const nerveCourse: Course = (body) => [...nerveAbove(body), ...nerveBelow(body).slice(1)];

export const nerveAbove: Course = (body) => [
  along(body.spine.waist, [body.spine.front, -0.05]),
  onPelvis(body, 0.08, -0.06),
  onPelvis(body, -0.01, -0.04),
  onThigh(body, 0.5, -0.008),
  onThigh(body, 1, -0.012),
];

/** From the knee down. */
export const nerveBelow: Course = (body) => [
  onThigh(body, 1, -0.012),
  onShank(body, 0.5, -0.012),
  onShank(body, 0.95, -0.02),
  along(body.leg.heel, [body.leg.toes, 0.01]),
  body.leg.ball,
];
