/** A file somebody wrote: its name as it is shown, the id it stands for, and its text. */
export type Given = { readonly file: string; readonly id: string; readonly text: string };

/** The same as it was read: UTF-8. */
export type Bytes = Pick<Given, 'file' | 'id'> & { readonly bytes: Uint8Array };

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Its text is made when it is asked for, and not kept: there may be thousands, and few are asked for twice. */
export const givenOf = ({ file, id, bytes }: Bytes): Given => ({
  file,
  id,
  get text() {
    return utf8.decode(bytes);
  },
});
