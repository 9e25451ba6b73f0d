// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal sends
const key = /\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|[^\x1b])?|[\s\S]/gu;

/** A chunk of terminal input as single keys. An escape sequence is one key: the arrow `ESC [ B` is not a `B`. */
export const keysIn = (chunk: string): string[] => chunk.match(key) ?? [];
