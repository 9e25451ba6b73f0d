import { commands as says } from '../../../data/words/commands.json';
import type { Definition } from './definition.ts';

/** A command before it is called: how it is written, what it is for, and where it is. */
export type Row = {
  readonly usage: string;
  readonly says: string;
  readonly load: () => Promise<Definition>;
};

/** What can be done. Only what is called is loaded: the others need neither their code nor the data. */
export const commands: readonly Row[] = [
  {
    usage: 'routine',
    says: says.routine,
    load: async () => (await import('./routine.ts')).routine,
  },
  {
    usage: 'coach [file]',
    says: says.coach,
    load: async () => (await import('./coach.ts')).coach,
  },
  {
    usage: 'nerve',
    says: says.nerve,
    load: async () => (await import('./nerve.ts')).nerve,
  },
  {
    usage: 'while <command...>',
    says: says.while,
    load: async () => (await import('./while.ts')).meanwhile,
  },
  {
    usage: 'list',
    says: says.list,
    load: async () => (await import('./list.ts')).list,
  },
  {
    usage: 'show [id...]',
    says: says.show,
    load: async () => (await import('./show.ts')).show,
  },
  {
    usage: 'learn [topic]',
    says: says.learn,
    load: async () => (await import('./learn.ts')).learn,
  },
  {
    usage: 'new [id]',
    says: says.new,
    load: async () => (await import('./new.ts')).newStretch,
  },
  {
    usage: 'lint <path...>',
    says: says.lint,
    load: async () => (await import('./lint.ts')).lint,
  },
  {
    usage: 'import <file>',
    says: says.import,
    load: async () => (await import('./import.ts')).importExercises,
  },
  {
    usage: 'diary [words...]',
    says: says.diary,
    load: async () => (await import('./diary.ts')).diary,
  },
  {
    usage: 'measure',
    says: says.measure,
    load: async () => (await import('./measure.ts')).measure,
  },
  {
    usage: 'due',
    says: says.due,
    load: async () => (await import('./due.ts')).due,
  },
  {
    usage: 'remind',
    says: says.remind,
    load: async () => (await import('./remind.ts')).remind,
  },
  {
    usage: 'completion <shell>',
    says: says.completion,
    load: async () => (await import('./completion.ts')).completion,
  },
  {
    usage: 'forget',
    says: says.forget,
    load: async () => (await import('./forget.ts')).forget,
  },
];

/** `coach [file]` is `coach`. */
export const nameOf = ({ usage }: Pick<Row, 'usage'>): string => usage.split(' ')[0] ?? usage;
