const unsafe = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text made safe for a terminal: line breaks and tabs become a space; other control and bidi characters go. */
export const clean = (text: string): string => text.replace(/\s/gu, ' ').replace(unsafe, '');
