import problemWords from '../../../data/words/problems.json';
import { joints } from '../body/pose.ts';
import type { Problem } from '../problem.ts';
import { views } from '../vocabulary.ts';
import { fill } from '../words.ts';
import type { Topic, TopicBlock, TopicFigure } from './topic.ts';

const { topic: words } = problemWords;

type Line = { text: string; number: number };

/**
 * A page from its text: front matter, then paragraphs, `## ` headings, `- ` lists and `figures: ` lines, each
 * paragraph on one line. Whatever is wrong is named with its line.
 */
export function parseTopic(id: string, text: string): { topic: Topic; problems: Problem[] } {
  const lines = text.split(/\r?\n/).map((each, index): Line => ({ text: each.trim(), number: index + 1 }));
  const problems: Problem[] = [];
  const wrong = (number: number, message: string): void => {
    problems.push({ place: fill(words.line, { n: number }), message });
  };
  const end = lines.findIndex((line, index) => index > 0 && line.text === '---');
  if (lines[0]?.text !== '---' || end < 0) wrong(1, words.begins);
  const head = frontMatter(lines.slice(1, Math.max(1, end)), wrong);
  const blocks = blocksOf(lines.slice(end + 1), wrong);
  if (blocks.length === 0) wrong(lines.length, words.empty);
  return { topic: { id, ...head, blocks }, problems };
}

type Wrong = (line: number, message: string) => void;

const keys = ['title', 'short', 'order', 'sources'] as const;

function frontMatter(lines: readonly Line[], wrong: Wrong): Omit<Topic, 'id' | 'blocks'> {
  const found = new Map<string, string>();
  for (const { text, number } of lines) {
    const [, key = '', value = ''] = /^(\w+):\s*(.*)$/.exec(text) ?? [];
    if ((keys as readonly string[]).includes(key)) found.set(key, value);
    else wrong(number, fill(words.key, { keys: keys.join(', ') }));
  }
  for (const key of keys) if (!found.get(key)) wrong(1, fill(words.missing, { key }));
  const order = Number(found.get('order') ?? 0);
  if (!Number.isInteger(order)) wrong(1, words.order);
  const sources = (found.get('sources') ?? '').split(',').map((each) => each.trim());
  return {
    title: found.get('title') ?? '',
    short: found.get('short') ?? '',
    order,
    sources: sources.filter((each) => each !== ''),
  };
}

const figuresMark = 'figures:';

function blocksOf(lines: readonly Line[], wrong: Wrong): TopicBlock[] {
  const blocks: TopicBlock[] = [];
  for (const { text, number } of lines) {
    const last = blocks.at(-1);
    if (text.startsWith('- ')) {
      if (last?.is === 'list') last.items.push(text.slice(2));
      else blocks.push({ is: 'list', items: [text.slice(2)] });
    } else if (text.startsWith(figuresMark)) {
      const { figures, problems } = readFigures(text.slice(figuresMark.length));
      for (const problem of problems) wrong(number, problem);
      blocks.push({ is: 'figures', figures });
    } else if (text.startsWith('## ')) blocks.push({ is: 'heading', text: text.slice(3) });
    else if (/^[#>|`*]/.test(text)) wrong(number, words.known);
    else if (text !== '') blocks.push({ is: 'paragraph', text });
  }
  return blocks;
}

/** Up to this many drawings stand side by side. */
const most = 3;

/** `id joint=degrees "caption" | id at=0 view=above no-numbers "caption"`: one to three drawings in a row. */
export function readFigures(text: string): { figures: TopicFigure[]; problems: string[] } {
  const read = text.split('|').map((each) => readFigure(each.trim()));
  const problems = read.flatMap((each) => each.problems);
  if (read.length > most) problems.push(fill(words.drawings, { most }));
  return { figures: read.map(({ figure }) => figure), problems };
}

function readFigure(text: string): { figure: TopicFigure; problems: string[] } {
  const [, before = '', caption = ''] = /^([^"]*)"([^"]+)"$/.exec(text) ?? [];
  const [stretch = '', ...settings] = before.trim().split(/\s+/);
  const figure: TopicFigure = { stretch, joints: {}, at: 1, numbers: 'all', caption };
  if (stretch === '') return { figure, problems: [words.drawing] };
  const problems: string[] = [];
  for (const setting of settings) {
    if (!set(figure, setting)) {
      problems.push(fill(words.setting, { setting }));
    }
  }
  return { figure, problems };
}

/** Whether a setting was one. */
function set(figure: TopicFigure, setting: string): boolean {
  const [, name = '', value = ''] = /^([\w-]+)(?:=([\w.-]+))?$/.exec(setting) ?? [];
  const number = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
  const joint = joints.find((each) => each === name);
  const view = views.find((each) => name === 'view' && each === value);
  if (joint && number !== undefined) figure.joints[joint] = number;
  else if (name === 'at' && number !== undefined) figure.at = number;
  else if (view) figure.view = view;
  else if (setting === 'nerve-only') figure.numbers = 'nerve';
  else if (setting === 'no-numbers') figure.numbers = 'none';
  else if (setting === 'right' || setting === 'wrong') figure.mark = setting;
  else return false;
  return true;
}
