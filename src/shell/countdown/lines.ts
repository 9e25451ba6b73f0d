import {
  currentSegment,
  keyHelp,
  noticeOf,
  pausedWords,
  plainLine,
  plainQuestion,
  questionOf,
  type SessionState,
} from '../../session/index.ts';
import { type Display, once } from './display.ts';
import type { Output } from './world.ts';

/** The session as lines, one a change: nothing moves, so that a screen reader can follow. The keys work as ever. */
export function linesDisplay(output: Output, unicode: boolean): Display {
  let before: SessionState | undefined;
  return {
    show(state) {
      for (const line of news(before, state, unicode)) output.write(`${line}\n`);
      before = state;
    },
    resized() {},
    close: once(() => {}),
  };
}

function news(before: SessionState | undefined, state: SessionState, unicode: boolean): string[] {
  const question = questionOf(state);
  const segment = currentSegment(state);
  const moved = segment && segment.phase !== (before && currentSegment(before)?.phase);
  const paused = pausedWords(state);
  return [
    ...(before ? [] : [`Keys: ${keysOf(state)}`]),
    ...(question && question !== (before && questionOf(before)) ? plainQuestion(question) : []),
    ...(state.notice !== before?.notice && state.notice ? [noticeOf(state)] : []),
    ...(paused !== (before ? pausedWords(before) : '') ? [paused || 'going on'] : []),
    ...(moved && !question ? [plainLine(segment, state.track, unicode), ...cuesOf(before, state)] : []),
  ];
}

const keysOf = ({ voice, options }: SessionState): string =>
  keyHelp({ voice: voice !== undefined, test: options.test ?? false }).join(', ');

/** What to do, once a stretch. */
function cuesOf(before: SessionState | undefined, state: SessionState): readonly string[] {
  const stepOf = (of: SessionState) => of.track.steps[currentSegment(of)?.step ?? -1];
  const step = stepOf(state);
  return step && step !== (before && before.status.is !== 'asking' ? stepOf(before) : undefined)
    ? step.cues
    : [];
}
