/** The size of a cell in dots. */
export const cellDots = { wide: 2, high: 4 } as const;

/** The dots of a braille sign, row by row, the left before the right. */
export const dotBits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80] as const;

/** The sign of some dots. An empty cell is a space: some fonts draw the empty braille sign. */
export const braille = (bits: number): string => (bits === 0 ? ' ' : String.fromCharCode(0x2800 + bits));
