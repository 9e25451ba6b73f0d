import words from '../../../../data/words/second-day.json';
import { dayText } from '../../../core/diary/day.ts';
import { choiceInWords } from '../../../core/questionnaire/in-words.ts';
import type { Question } from '../../../core/schema/questionnaire.ts';
import type { Answers } from '../../../core/types.ts';
import { capital, fill } from '../../../core/words.ts';
import { ask } from '../ask.ts';
import { only, type Said, without } from './due.ts';
import type { Again } from './overview.ts';

/** Whether it is the same as last time, and what is to be done. */
export type Same = { readonly does: string; readonly answers: Answers; readonly said: Said };

const choices = ['yes', 'elsewhere', 'stronger', 'minutes', 'equipment', 'seen', 'not-now'] as const;

/** "The same as last time?", and before it how far a strain has come. Undefined after a stop that was told. */
export async function askSame(again: Again): Promise<Same | undefined> {
  const { kept, today, place } = again;
  const { questions } = place.library.files.questionnaire;
  const { hasDiary } = today;
  const mayBeSeen =
    hasDiary && today.findings.some(({ code }) => ['referred', 'no-gain', 'strain-too-long'].includes(code));
  const same: Question = {
    ...{ id: 'same', type: 'one', short: words.same.short, group: words.same.short },
    ...{ ask: words.same.ask, cursor: 'yes' },
    choices: choices.filter((id) => id !== 'seen' || mayBeSeen).map((id) => ({ id, label: words.same[id] })),
  };
  const former = today.prescription.answers;
  const strain = former.strainStage === undefined ? [] : ['strainStage'];
  const { answers, told } = await ask(
    {
      questions: [...only(questions, strain), same],
      ...{ given: without(kept.answers, strain), former, intro: [], review: 'never' },
    },
    place,
  );
  if (told) return undefined;
  const does = String(answers.same);
  const healed = strain.length === 0 ? {} : await healedSo(again, String(answers.strainStage));
  const answered = without(answers, ['same']);
  const said = { ...healed, ...(does === 'seen' ? { seen: dayText(today.now.day) } : {}) };
  if (does !== 'minutes' && does !== 'equipment') return { does, answers: answered, said };
  const changed = await ask(
    {
      questions: only(questions, [does]),
      ...{ given: without(answered, [does]), former: answered, intro: [], review: 'never' },
    },
    place,
  );
  return changed.told ? undefined : { does, answers: changed.answers, said };
}

/**
 * How far a strain has come. Whoever claims the next stage ticks its criteria; without all of them the old stage stays.
 */
async function healedSo({ today, file, place }: Again, claimed: string): Promise<Said> {
  const { stage = claimed, criteria = [], next } = today.strain ?? {};
  const order = [...file.strain.stages.map((each) => each.from), file.strain.stages.at(-1)?.to ?? ''];
  if (next === undefined || order.indexOf(claimed) <= order.indexOf(stage))
    return { strain: { stage: claimed } };
  const list: Question = {
    ...{ id: 'ticked', type: 'many', short: words.strain.short, group: words.strain.short },
    ...{ ask: words.strain.ask, none: words.strain.none, enterAlone: false },
    choices: criteria.map((label, index) => ({ id: `tick-${index}`, label: capital(label) })),
  };
  const { answers } = await ask({ questions: [list], given: {}, intro: [], review: 'never' }, place);
  const ticked = [answers.ticked ?? []].flat().map((id) => Number(String(id).slice('tick-'.length)));
  const stays = ticked.length < criteria.length;
  const question = place.library.files.questionnaire.questions.find(({ id }) => id === 'strainStage');
  const shown = question ? choiceInWords(question, stage) : stage;
  place.io.say(
    `${stays ? file.strain.says.stays : ''} ${fill(words.strain.stage, { stage: shown })}\n`.trimStart(),
  );
  return { strain: { stage: next, ticked } };
}
