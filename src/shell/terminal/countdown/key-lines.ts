/** The keys in as few lines as they fit into, none broken in the middle. */
export function keyLines(help: readonly string[], columns: number, between = '   '): string[] {
  const lines: string[] = [];
  for (const key of help) {
    const longer = `${lines.at(-1) ?? ''}${between}${key}`;
    if (lines.length > 0 && longer.length <= columns) lines[lines.length - 1] = longer;
    else lines.push(key);
  }
  return lines;
}
