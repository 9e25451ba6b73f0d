import words from '../../../data/words/errors.json';

const { kind: kinds } = words;

/** Bytes that are not UTF-8 text, said in one sentence; undefined for those that may be. */
export function notUtf8(bytes: Uint8Array): string | undefined {
  const noughts = bytes.subarray(0, 64).includes(0);
  const [one = 0] = bytes;
  // Nearly all: neither a nought nor a mark.
  if (!noughts && one < 0xfe) return undefined;
  if (!isUtf16(bytes)) return noughts ? kinds.noText : undefined;
  return kinds.utf16;
}

/** By the mark at its start; without one, every other byte of plain text is nought. */
function isUtf16(bytes: Uint8Array): boolean {
  const [one, two] = bytes;
  const some = bytes.subarray(0, 64);
  const adjacent = some.some((byte, at) => byte === 0 && some[at + 1] === 0);
  if (adjacent) return false;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) return true;
  const noughts = some.filter((byte) => byte === 0).length;
  return some.length >= 4 && noughts * 2 >= some.length - 1;
}

/** Another kind of text than JSON, by how it begins, and what to do; undefined where it looks like JSON gone wrong. */
export function notJson(text: string): string | undefined {
  const start = text.trimStart();
  return others.find(({ begins }) => begins.test(start))?.says;
}

const others: readonly { begins: RegExp; says: string }[] = [
  { begins: /^(?:---\r?\n|# |- \[[ xX]\] )/, says: kinds.markdown },
  { begins: /^<(?:!doctype|html|svg|\?xml)/i, says: kinds.page },
  { begins: /^BEGIN:VCALENDAR/, says: kinds.calendar },
  {
    begins: /^\{[^\n]*\}\r?\n\{/,
    says: kinds.several,
  },
];
