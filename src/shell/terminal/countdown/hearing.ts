import { type Attention, accept, attentive, lookAnew, type SessionState } from '../../../session/index.ts';
import type { Io } from '../io.ts';

/** Which keys count: a question that has just come up has not been read, and a key that is held answers one. */
export type Hearing = {
  hears: (key: string) => boolean;
  /** Told of every state that is shown. */
  shown: (state: SessionState) => void;
};

export function makeHearing({ now }: Pick<Io, 'now'>): Hearing {
  let attention: Attention = attentive;
  let asked = '';
  return {
    hears(key) {
      const [counts, next] = accept(key, now(), attention);
      attention = next;
      return counts;
    },
    shown({ status, position }) {
      const question = status.is === 'asking' ? `${status.question} ${position}` : '';
      if (question === asked) return;
      asked = question;
      attention = lookAnew(now(), attention, question !== '');
    },
  };
}
