import words from '../../../data/words/session.json';
import aloud from '../../../data/words/voice.json';
import type { SessionState } from './state.ts';

/** Milliseconds for which a change is told. */
const told = 20_000;

const isFresh = ({ notice, at }: SessionState): boolean => notice !== undefined && at - notice.at < told;

/** What has just changed, or why it ends soon; empty when nothing did, or a while ago. */
export function noticeOf(state: SessionState): string {
  const { text = '', beside = '' } = (isFresh(state) && state.notice) || {};
  return [text || (state.windDown ?? ''), beside].filter((each) => each !== '').join(' ');
}

/**
 * The notice below a question. What changed before would read as a part of the question, so it waits until that is
 * answered.
 */
export const noticeBelowQuestion = (state: SessionState): string =>
  noticeOf(state.notice ? { ...state, notice: { ...state.notice, text: '' } } : state);

/** Turns the voice on or off, or tells that there is none (`undefined`), beside what a report changed. */
export function voiced(state: SessionState, voice: boolean | undefined): SessionState {
  const { none, on, off } = words.voice;
  const beside = voice === undefined ? none : voice ? on : off;
  const known = isFresh(state) && state.notice ? state.notice : { text: '', at: state.at };
  return { ...state, voice, notice: { ...known, beside, aloud: voice ? aloud.on : '' } };
}
