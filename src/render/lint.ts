import words from '../../data/words/lint.json';
import { clean } from '../core/clean.ts';
import type { Located } from '../core/lint/finding.ts';
import { counted, fill } from '../core/words.ts';

/** A report: what was found, and how many files were read. */
type Report = { readonly findings: readonly Located[]; readonly files: number };

/** One finding a line, as compilers write them, so that an editor goes there; then how many there are. */
export function lintText({ findings, files }: Report): string {
  const lines = findings.map(({ file, line, column, level, rule, message, remedy }) =>
    clean(
      `${file}:${line}:${column}: ${words.levels[level]}: ${message}${remedy ? `. ${remedy}` : ''} (${rule})`,
    ),
  );
  return `${[...lines, summary(findings, files)].join('\n')}\n`;
}

function summary(findings: readonly Located[], files: number): string {
  const read = counted(words.files, files);
  if (findings.length === 0) return fill(words.summary.clean, { files: read });
  const errors = findings.filter(({ level }) => level === 'error').length;
  const found = [
    ...(errors > 0 ? [counted(words.errors, errors)] : []),
    ...(errors < findings.length ? [counted(words.warnings, findings.length - errors)] : []),
  ];
  return fill(words.summary.found, { found: found.join(', '), files: read });
}

/** The findings as JSON. */
export const lintJson = ({ findings, files }: Report): string =>
  `${JSON.stringify({ formatVersion: 1, files, findings }, null, 2)}\n`;

/** The findings as SARIF 2.1.0, which code hosts and editors show beside the lines. */
export function lintSarif({ findings }: Report, version: string): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const results = findings.map(({ rule, level, message, remedy, file, line, column }) => ({
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level,
    message: { text: remedy ? `${message}. ${remedy}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }));
  const driver = { name: 'stretch', version, rules: rules.map((id) => ({ id })) };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
