import { describe, expect, it } from 'vitest';
import type { Located } from '../../src/core/lint/finding.ts';
import { lintJson, lintSarif, lintText } from '../../src/render/lint.ts';

const wrong: Located = {
  rule: 'role',
  level: 'error',
  path: ['roles', 0],
  message: 'there is no role "hold"',
  remedy: 'Did you mean hamstring-hold?',
  file: 'my \u001b[31mstretches/a.json',
  line: 4,
  column: 12,
};
const odd: Located = { ...wrong, level: 'warning', rule: 'loud', message: 'it shouts', file: 'b.json' };

describe('what was found, as text', () => {
  it('names file, line and column as compilers do, and never a control character', () => {
    expect(lintText({ findings: [wrong], files: 2 })).toBe(
      'my [31mstretches/a.json:4:12: error: there is no role "hold". Did you mean hamstring-hold? (role)\n1 error in 2 files\n',
    );
  });
  it.each<[string, readonly Located[], number, string]>([
    ['nothing', [], 1, '1 file, nothing wrong'],
    ['warnings alone', [odd, odd], 1, '2 warnings in 1 file'],
    ['both', [wrong, odd], 3, '1 error, 1 warning in 3 files'],
  ])('ends with how many: %s', (_name, findings, files, summary) => {
    expect(lintText({ findings, files }).trimEnd().split('\n').at(-1)).toBe(summary);
  });
});

describe('what was found, for programs', () => {
  it('JSON has all of it', () => {
    expect(JSON.parse(lintJson({ findings: [wrong], files: 1 }))).toEqual({
      formatVersion: 1,
      files: 1,
      findings: [wrong],
    });
  });
  it('SARIF has each finding at its place, its rule once, and a file name that is an address', () => {
    const { version, runs } = JSON.parse(lintSarif({ findings: [wrong, odd, odd], files: 2 }, '1.2.3'));
    expect(version).toBe('2.1.0');
    expect(runs[0].tool.driver).toEqual({
      name: 'stretch',
      version: '1.2.3',
      rules: [{ id: 'loud' }, { id: 'role' }],
    });
    expect(runs[0].results).toHaveLength(3);
    expect(runs[0].results[0]).toMatchObject({
      ruleId: 'role',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'there is no role "hold". Did you mean hamstring-hold?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'my%20%1B%5B31mstretches/a.json' },
            region: { startLine: 4, startColumn: 12 },
          },
        },
      ],
    });
  });
});
