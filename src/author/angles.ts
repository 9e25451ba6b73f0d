import words from '../../data/words/new.json';
import { angle, flatPose, joints } from '../core/body/pose.ts';
import { spanOf } from '../core/lint/shape.ts';
import type { Joint } from '../core/types.ts';
import { fill } from '../core/words.ts';
import type { Choice } from './choices.ts';
import { asked, changed, listIn, type Question } from './question.ts';
import { canMove, movedIn, type Work, withAngle } from './work.ts';

export const jointChoices = (): Choice[] => joints.map((id) => ({ id, says: words.joints[id].short }));

export const angleOf = (joint: Joint, end: 'pose' | 'from'): Question => {
  const { short, ask, help } = words.joints[joint];
  return {
    ...{ id: `${end}.${joint}`, type: 'angle', joint, path: [end], help },
    ask: end === 'pose' ? ask : fill(words.begins, { ask }),
    short: end === 'pose' ? short : fill(words.beginsShort, { joint: short }),
    isDue: (work) =>
      end === 'pose' ||
      (canMove(work.file) &&
        (movedIn(work.file).includes(joint) || work.answered.includes(`moves.${joint}`))),
    get: ({ file }) => angle(flatPose(file[end] ?? file.pose), joint),
    set: (work, value) => {
      const { least, most } = spanOf(joint);
      const degrees = Math.min(most, Math.max(least, Number(value)));
      return changed(work, { [end]: withAngle(work.file[end] ?? work.file.pose, joint, degrees) });
    },
  };
};

/** Asks which joints begin elsewhere. A newly marked one begins where it ends until its angle is stated. */
export const moves = asked('moves', {
  ...{ type: 'many', path: ['from'], choices: jointChoices },
  isDue: ({ file }) => canMove(file),
  get: (work) => [...new Set([...movedIn(work.file), ...markedIn(work)])],
  set: (work, value) => {
    const marked = listIn(value);
    const from = joints
      .filter((joint) => !marked.includes(joint))
      .reduce(
        (pose, joint) => withAngle(pose, joint, angle(flatPose(work.file.pose), joint)),
        work.file.from ?? work.file.pose,
      );
    const stays = movedIn(work.file).length === 0 ? work.file.from : undefined;
    const answered = work.answered.filter((id) => !id.startsWith('moves.'));
    return {
      ...changed(work, { from: marked.length > 0 ? from : stays }),
      answered: [...answered, ...marked.map((joint) => `moves.${joint}`)],
    };
  },
});

const markedIn = ({ answered }: Work): string[] =>
  answered.flatMap((id) => (id.startsWith('moves.') ? [id.slice('moves.'.length)] : []));
