export { compactLine } from './compact.ts';
export { type Action, actionFor, type Binding, keyHelp, keymap } from './keymap.ts';
export { type Line, type Role, type Span, textOf } from './line.ts';
export {
  type EndReason,
  newSession,
  type Segment,
  type SessionState,
  type Status,
  segmentIndex,
  type Track,
  trackOf,
} from './model.ts';
export { plainEnd, plainLine } from './plain.ts';
export { untilNextFrame } from './readings.ts';
export { backWindow, type Effect, longestGap, type SessionEvent, update } from './update.ts';
export { type Screen, smallest, view } from './view.ts';
export { closingWords } from './words.ts';
