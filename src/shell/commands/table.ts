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
    says: 'ask what is still open, print the routine, offer to coach it',
    load: async () => (await import('./routine.ts')).routine,
  },
  {
    usage: 'coach [file]',
    says: 'coach the last routine live, or one from a file: stretch routine -o plan.json',
    load: async () => (await import('./coach.ts')).coach,
  },
  {
    usage: 'nerve',
    says: 'is it nerve or muscle? a guided self-test whose result feeds the next routine',
    load: async () => (await import('./nerve.ts')).nerve,
  },
  {
    usage: 'while <command...>',
    says: 'stretch while a command runs: stretch while -- make test',
    load: async () => (await import('./while.ts')).meanwhile,
  },
  {
    usage: 'list',
    says: 'the library: how far each stretch lengthens the hamstring, how much it loads the nerve',
    load: async () => (await import('./list.ts')).list,
  },
  {
    usage: 'show [id...]',
    says: 'one stretch: its drawing, its numbers, and the same position spoiled',
    load: async () => (await import('./show.ts')).show,
  },
  {
    usage: 'learn [topic]',
    says: 'short pages: what you should feel, how nerves slide, the five positions',
    load: async () => (await import('./learn.ts')).learn,
  },
  {
    usage: 'lint <path...>',
    says: 'check stretch files of your own: what is wrong, where, and what would be right',
    load: async () => (await import('./lint.ts')).lint,
  },
  {
    usage: 'import <file>',
    says: 'make drafts of your own from exercises in the free-exercise-db format',
    load: async () => (await import('./import.ts')).importExercises,
  },
  {
    usage: 'forget',
    says: 'delete what is kept: your last answers, an unfinished session, the diary',
    load: async () => (await import('./forget.ts')).forget,
  },
];

/** `coach [file]` is `coach`. */
export const nameOf = ({ usage }: Pick<Row, 'usage'>): string => usage.split(' ')[0] ?? usage;
