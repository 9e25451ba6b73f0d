// Control characters are what is none of the others: their class by its name, \p{Cc}, takes ten times as long to make.
const unsafe = /[^ -~\u00a0-\u{10ffff}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const unclean = /[^ -~\u00a0-\u{10ffff}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[^\S ]/u;

/** Whether nothing of a text would be changed by that: so it is with nearly all. */
export const isClean = (text: string): boolean => !unclean.test(text);

/** Text made safe for a terminal: line breaks and tabs become a space; other control and bidi characters go. */
export const clean = (text: string): string =>
  isClean(text) ? text : text.replace(/\s/gu, ' ').replace(unsafe, '');
