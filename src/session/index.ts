export {
  type Bookmark,
  nothingWritten,
  readSession,
  resumed,
  savedSession,
  type Written,
} from './bookmark.ts';
export { coachedOptions, spokenStops } from './coached.ts';
export { compactLine } from './compact.ts';
export type { Effect, Sign } from './effects.ts';
export { type Attention, accept, attentive, heldKey, lookAnew, newScreen } from './input/attention.ts';
export { type Decoding, decode, decoding, leaving, noKey, patience, settleKeys } from './input/decode.ts';
export { isPasted, onlyLeaving, withoutPaste } from './input/typed.ts';
export { keyHelp, keymap, redrawKey } from './keymap.ts';
export { type Line, type Role, textOf } from './line.ts';
export {
  type Answered,
  currentSegment,
  type EndReason,
  newSession,
  questionOf,
  type SessionOptions,
  type SessionState,
  type Status,
  segmentIndex,
} from './model.ts';
export { noticeOf } from './now-panel.ts';
export { plainEnd, plainLine, plainQuestion } from './plain.ts';
export { needsTime, untilNextFrame } from './readings.ts';
export { wordsBelow } from './stage-words.ts';
export { type Segment, timelineOf } from './timeline.ts';
export { isOver } from './transitions.ts';
export { longestGap, type SessionEvent, update } from './update.ts';
export { type Screen, smallest, view } from './view.ts';
export { closingWords, pausedWords } from './words.ts';
