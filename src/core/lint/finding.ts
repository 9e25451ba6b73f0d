/** A file somebody wrote: its name as it is shown, the id it stands for, and its text. */
export type Given = { readonly file: string; readonly id: string; readonly text: string };

/** A file as it was read, in UTF-8. */
export type Bytes = Pick<Given, 'file' | 'id'> & { readonly bytes: Uint8Array };

// Pure, so that a bundle that reads no bytes does without.
const utf8 = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** The text is decoded each time it is asked for, and not kept: there may be thousands, and few are asked for twice. */
export const givenOf = ({ file, id, bytes }: Bytes): Given => ({
  file,
  id,
  get text() {
    return utf8.decode(bytes);
  },
});

/** An error is refused by the program; a warning is worth a look. */
type Level = 'error' | 'warning';

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
