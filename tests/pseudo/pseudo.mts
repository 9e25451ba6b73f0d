/** Letters of another script for those of English, upper case for upper case: the gaps stay. */
export const pseudo = (text: string): string =>
  text.replace(/\{\w+\}|[a-z]|[A-Z]/g, (found) => {
    if (found.length > 1) return found;
    const code = found.charCodeAt(0);
    return String.fromCharCode(code >= 97 ? 0x430 + code - 97 : 0x410 + code - 65);
  });

/** Names and sentences; all else in a data file without a space is an id, a mark or an address. */
const texts =
  /^(?:name|named|title|says?|do|text|because|feel|missing|purpose|there|back|authors|where|caption|short|called|starts|kinds|whom|easierBy|harderBy|cue|why|ask|help|label|stopIf|short|told|places?|choice|said)$/;

/** What is an id in some files, and in others a word at the head of something. */
const headings = /^(?:group|done)$/;

/** The words of a data file in another script; ids, marks and addresses as they are. */
export function pseudoData(value: unknown, key = '', above = ''): unknown {
  if (typeof value === 'string') {
    const said =
      !/^(?:url|id|when|part|band|fromBand|code)$/.test(key) &&
      // A phase is called by its id.
      !(key === 'name' && above === 'phases') &&
      (texts.test(key) ||
        texts.test(above) ||
        /\S \S/.test(value) ||
        (headings.test(key) && /^[A-Z]/.test(value)));
    return said ? pseudo(value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => pseudoData(each, key, above));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pseudoData(each, name, key)]));
}

/** What stays as it is: markup, and what is typed. The chart of places in a drawing names them by their ids yet. */
const kept =
  /<svg[\s\S]*?<\/svg>|<style>[\s\S]*?<\/style>|<[^>]*>|&\w+;|--[a-z-]+( [a-z,-]+)*|^(?:title|minutes|suggests): /gm;

/** Where a source is found, which may run over lines. */
const addresses =
  /[\w.-]+\.(?:com|org|net|gov|edu|io|co|uk|de|ch|info|int|nhs)\b[^\s;)]*(?:\n\s+[^\s;)]+[;)])?/g;

/** Words in our script that are no markup, no address and nothing one types. */
export const englishIn = (text: string, isTyped: (word: string) => boolean): string[] =>
  [
    ...text
      .replace(addresses, '')
      .replace(kept, '')
      .matchAll(/[A-Za-z][\w-]+/g),
  ].flatMap(([word]) => (isTyped(word) ? [] : [word]));
