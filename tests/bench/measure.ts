/** One line: what was measured, and its figures. */
export function print(name: string, ...figures: string[]): void {
  process.stdout.write(`${name.padEnd(40)} ${figures.join('   ')}\n`);
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Milliseconds of one call, warm: the median of several hundreds of calls. */
export function each(name: string, calls: number, call: () => void): void {
  const once = (): number => {
    const started = performance.now();
    for (let turn = 0; turn < calls; turn++) call();
    return (performance.now() - started) / calls;
  };
  for (let turn = 0; turn < 10; turn++) once();
  print(name, `${median(Array.from({ length: 15 }, once)).toFixed(3)} ms`);
}
