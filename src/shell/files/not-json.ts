/** Bytes that are not UTF-8 text, said in one sentence; undefined for those that may be. */
export function notUtf8(bytes: Uint8Array): string | undefined {
  const noughts = bytes.subarray(0, 64).includes(0);
  if (!isUtf16(bytes)) return noughts ? 'this is no text: there are NUL bytes in it.' : undefined;
  return 'this is UTF-16 text. Save it again as UTF-8: most editors and `Out-File -Encoding utf8` can.';
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

const json = 'Save one as JSON: stretch routine -o plan.json';

const others: readonly { begins: RegExp; says: string }[] = [
  { begins: /^(?:---\r?\n|# |- \[[ xX]\] )/, says: `this is Markdown, a page to read. ${json}` },
  { begins: /^<(?:!doctype|html|svg|\?xml)/i, says: `this is a page or a drawing, to look at. ${json}` },
  { begins: /^BEGIN:VCALENDAR/, says: `this is a calendar. ${json}` },
  {
    begins: /^\{[^\n]*\}\r?\n\{/,
    says: 'these are several values, one a line (as in the diary). One file holds one value.',
  },
];
