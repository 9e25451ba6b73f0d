import { describe, expect, it } from 'vitest';
import { bin, installed } from './program.ts';
import { openTerminal } from './terminal.ts';

describe('stretch show, moving', () => {
  it('moves until a key is pressed, and leaves the terminal clean', async () => {
    const started = Date.now();
    const terminal = openTerminal(process.execPath, [bin, 'show', 'sciatic-slider-seated', '--animate']);
    await terminal.waitFor('any key ends it');
    expect(terminal.cursorShown()).toBe(false);
    const frames = (): number => terminal.raw().split('\u001b[?2026h').length - 1;
    await terminal.waitFor(() => frames() > 5);
    // Eight a second at most, however late the computer comes to it.
    expect(frames()).toBeLessThanOrEqual((Date.now() - started) / 120 + 1);
    await terminal.press('x');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.cursorShown()).toBe(true);
  });
  it('Ctrl-C ends it as an interruption', async () => {
    const terminal = openTerminal(process.execPath, [bin, 'show', 'sciatic-slider-seated', '--animate']);
    await terminal.waitFor('any key ends it');
    await terminal.press('ctrl-c');
    expect((await terminal.exit).exitCode).toBe(130);
    expect(terminal.cursorShown()).toBe(true);
  });
  it('Ctrl-Z leaves the terminal clean, and fg goes on', async () => {
    const terminal = openTerminal('bash', ['--norc', '-i'], {
      env: { PS1: 'shell ready> ', PATH: installed() },
    });
    await terminal.waitFor('shell ready>');
    await terminal.press('stretch show sciatic-slider-seated --animate', 'enter');
    await terminal.waitFor('any key ends it');
    await terminal.press('ctrl-z');
    await terminal.waitFor(/Stopped[\s\S]*shell ready>$/);
    expect(terminal.cursorShown()).toBe(true);
    await terminal.press('fg', 'enter');
    await terminal.waitFor('any key ends it');
    expect(terminal.cursorShown()).toBe(false);
    await terminal.press('x');
    await terminal.waitFor(/fg[\s\S]*shell ready>$/);
    expect(terminal.cursorShown()).toBe(true);
    await terminal.press('exit', 'enter');
    await terminal.exit;
  });
});
