import problemWords from '../../../data/words/problems.json';
import { joints } from '../body/pose.ts';
import { views } from '../vocabulary.ts';
import { fill } from '../words.ts';
import type { TopicFigure } from './topic.ts';

const { topic: words } = problemWords;

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
