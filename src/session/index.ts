export {
  type Bookmark,
  nothingWritten,
  resumed,
  savedSession,
  type Written,
} from './bookmark.ts';
export { coachedOptions, spokenStops } from './coach-options.ts';
export { diaryLine, type Planned, writtenOf } from './diary-line.ts';
export {
  type Attention,
  accept,
  attentive,
  heldKey,
  isPasted,
  lookAnew,
  newScreen,
  onlyLeaving,
  withoutPaste,
} from './input/attention.ts';
export { type Decoding, decode, decoding, leaving, noKey, patience, settleKeys } from './input/decode.ts';
export type { Bell, Effect } from './machine/effects.ts';
export { keyHelp, keymap, redrawKey } from './machine/keymap.ts';
export { noticeOf } from './machine/notice.ts';
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
} from './machine/state.ts';
export { type Segment, timelineOf } from './machine/timeline.ts';
export { isOver } from './machine/transitions.ts';
export { longestGap, type SessionEvent, update } from './machine/update.ts';
export { readSession } from './read-bookmark.ts';
export { type Line, type Role, textOf } from './screen/line.ts';
export { compactLine, plainEnd, plainLine, plainQuestion } from './screen/one-line.ts';
export { needsTime, untilNextFrame } from './screen/readings.ts';
export { wordsBelow } from './screen/stage-words.ts';
export { type Screen, smallest, view } from './screen/view.ts';
export { closingWords, pausedWords } from './words.ts';
