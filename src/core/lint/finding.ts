/** An error is refused by the program; a warning is worth a look. */
export type Level = 'error' | 'warning';

/** A way from the top of a file to one of its values. */
export type Path = readonly (string | number)[];

/** Something wrong in a file: which rule, where in it, what is wrong and what would be right. */
export type Finding = {
  readonly rule: string;
  readonly level: Level;
  readonly path: Path;
  readonly message: string;
  readonly remedy?: string;
};

/** A finding with its file, and its line and column counted from 1. */
export type Located = Finding & { readonly file: string; readonly line: number; readonly column: number };

/** What is wrong, and what to do where that can be said. */
export const finding = (
  rule: string,
  path: Path,
  message: string,
  remedy?: string,
  level: Level = 'error',
): Finding => ({ rule, level, path, message, ...(remedy === undefined ? {} : { remedy }) });
