import { joints } from '../body/pose.ts';
import type { TopicFigure } from './topic.ts';

/** Up to this many drawings stand side by side. */
const most = 3;

/** `id joint=degrees "caption" | id at=0 "caption"`: one to three drawings in a row. */
export function readFigures(text: string): { figures: TopicFigure[]; problems: string[] } {
  const read = text.split('|').map((each) => readFigure(each.trim()));
  const problems = read.flatMap((each) => each.problems);
  if (read.length > most) problems.push(`at most ${most} drawings in a row`);
  return { figures: read.map(({ figure }) => figure), problems };
}

function readFigure(text: string): { figure: TopicFigure; problems: string[] } {
  const [, words = '', caption = ''] = /^([^"]*)"([^"]+)"$/.exec(text) ?? [];
  const [stretch = '', ...settings] = words.trim().split(/\s+/);
  const figure: TopicFigure = { stretch, joints: {}, at: 1, caption };
  if (stretch === '')
    return { figure, problems: ['a drawing is an id, then its settings, then "its caption"'] };
  const problems: string[] = [];
  for (const setting of settings) {
    const [, name = '', value = ''] = /^(\w+)=(-?\d+(?:\.\d+)?)$/.exec(setting) ?? [];
    const joint = joints.find((each) => each === name);
    if (joint) figure.joints[joint] = Number(value);
    else if (name === 'at') figure.at = Number(value);
    else problems.push(`${setting}: expected at=0 to at=1 or a joint with its degrees, as kneeFlexion=20`);
  }
  return { figure, problems };
}
