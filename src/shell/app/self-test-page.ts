import type { SelfTestFile, SelfTestOutcome } from '../../core/schema/self-test.ts';
import type { Paint } from '../../render/paint.ts';
import { wrap } from '../../render/text/wrap.ts';

export type PageOptions = {
  disclaimer: string;
  safetyNet: readonly string[];
  columns: number;
  paint: Paint;
};

/** What the self-test says, in plain words, with its limits. */
export function resultPage(
  { title, says, warn }: SelfTestOutcome,
  { limits }: SelfTestFile,
  { disclaimer, safetyNet, columns, paint }: PageOptions,
): string {
  const lines = (text: string, colour: (text: string) => string): string[] =>
    wrap(text, columns - 4).map((line) => `  ${colour(line)}`);
  const plain = (text: string): string => text;
  return `${[
    '',
    ...lines(title, paint.strong),
    '',
    ...says.flatMap((each) => lines(each, plain)),
    '',
    ...(warn ? [...safetyNet.flatMap((each) => lines(each, plain)), ''] : []),
    ...limits.flatMap((each) => lines(each, paint.dim)),
    ...lines(disclaimer, paint.dim),
    '',
  ].join('\n')}\n`;
}
