import type { View } from '../../core/schema/figure.ts';
import type { Body } from './body.ts';
import type { Bounds, Item } from './scene.ts';
import type { Subject } from './subject.ts';
import type { Point, Vec } from './vector.ts';

/** What a prop is placed by: the body, how it is seen, and the room the body takes on the page. */
export type Room = { body: Body; subject: Subject; view: View; see: (at: Vec) => Point; bounds: Bounds };

export const line = (points: readonly Point[]): Item => ({ is: 'line', role: 'prop', points });

/** A line through places in the world. */
export const seen = ({ see }: Pick<Room, 'see'>, ...points: readonly Vec[]): Item => line(points.map(see));

/** A flat part of a prop, its corners in turn; it hides what is behind it. Convex. */
export const plate = ({ see }: Pick<Room, 'see'>, ...corners: readonly Vec[]): Item => area(corners.map(see));

/** An area of a prop on the page; convex. */
export const area = (points: readonly Point[]): Item => ({ is: 'shape', role: 'prop', pieces: [points] });
