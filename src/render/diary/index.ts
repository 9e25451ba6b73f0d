import type { DiaryReport } from '../../core/diary/report.ts';
import type { RenderOptions } from '../options.ts';
import { diaryCsv, diaryJson } from './data.ts';
import { diaryHtml, diaryMarkdown } from './markup.ts';
import { diaryText } from './text.ts';

/** A diary as one page. Pure: the same report gives the same bytes. */
type DiaryRenderer = (report: DiaryReport, options: RenderOptions & { lines?: boolean }) => string;

/** Every format of the diary by its name. */
export const diaryFormats = {
  text: diaryText,
  json: diaryJson,
  csv: diaryCsv,
  markdown: diaryMarkdown,
  html: diaryHtml,
} satisfies Record<string, DiaryRenderer>;

export type DiaryFormatName = keyof typeof diaryFormats;

export { measureText } from './text.ts';
