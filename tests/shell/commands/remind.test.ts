import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dayOf, weekdayOf } from '../../../src/core/diary/day.ts';
import { clockTimeOf, remindersFrom, weekdays } from '../../../src/core/reminders.ts';
import { newHome } from '../../e2e/home.ts';
import { lastOf } from '../../e2e/live.ts';
import { plain } from '../../library.ts';
import { stretch } from '../run.ts';

/** The one event of a calendar, as another program reads it, and when it comes. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  if (!component || others.length > 0) throw new Error('there is one event');
  const event = new ICAL.Event(component, { strictExceptions: true });
  const times: ICAL.Time[] = [];
  for (const all = event.iterator(); ; ) {
    const next = all.next();
    if (!next) break;
    times.push(next);
  }
  return { event, component, times };
}

const remind = (words: readonly string[], home = newHome({ 'last.json': lastOf(plain) })) =>
  stretch(['remind', ...words], { home });

describe('stretch remind, read back by another library', () => {
  it('comes on the days that were named, for as many weeks, at that time', async () => {
    const { out, code } = await remind(['--days', 'mon,wed,fri', '--at', '18:00', '--weeks', '6']);
    const { times } = readBack(out);
    expect([code, times.length]).toEqual([0, 18]);
    expect(new Set(times.map((each) => each.dayOfWeek(ICAL.Time.MONDAY)))).toEqual(new Set([1, 3, 5]));
    expect(out).toMatch(/END:VCALENDAR\r\n$/);
  });
  it('is at the same time of the clock on the wall through a whole year, both changes of the clocks in it', async () => {
    const { out } = await remind(['--days', 'sun', '--at', '02:30', '--weeks', '52']);
    const { times } = readBack(out);
    expect(times).toHaveLength(52);
    for (const each of times) {
      expect([each.hour, each.minute]).toEqual([2, 30]);
      // It floats: it is in no zone, so no rule of one moves it.
      expect(each.zone).toBe(ICAL.Timezone.localTimezone);
    }
    expect(out).not.toMatch(/TZID|DTSTART[^\r]*Z\r/);
  });
  it('says the routine and how to begin, and is as long as the routine', async () => {
    const { out } = await remind(['--days', 'tue', '--weeks', '1']);
    const { event, component } = readBack(out);
    expect(event.description).toMatch(/^1\. .+\n(?:\d+\. .+\n)+\nTo begin: stretch coach\n/);
    expect(event.duration.toSeconds()).toBeGreaterThanOrEqual(300);
    expect(component.getAllSubcomponents('valarm')).toHaveLength(1);
  });
  it('the same wish has the same id, so that a calendar takes the new one in its place', async () => {
    const ids = [];
    for (const at of ['18:00', '18:00', '19:00'])
      ids.push(readBack((await remind(['--days', 'tue', '--at', at])).out).event.uid);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });
  it('saves to a file that is a calendar', async () => {
    const home = newHome();
    const file = join(home, 'stretch.ics');
    const { code, err, out } = await remind(['--days', 'mon', '-o', file], home);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/6 reminders, the first on \d{4}-\d\d-\d\d at 18:00/);
    expect(readBack(readFileSync(file, 'utf8')).event.description).toContain('stretch routine');
    const pdf = join(home, 'stretch.pdf');
    expect((await remind(['--days', 'mon', '-o', pdf], home)).code).toBe(2);
    expect(existsSync(pdf)).toBe(false);
  });
  it('reminds nobody of what had to stop', async () => {
    const home = newHome({ 'last.json': lastOf(plain), 'stopped.json': { formatVersion: 1, stop: 'weak' } });
    const { code, out } = await remind(['--days', 'mon'], home);
    expect([code, out]).toEqual([4, '']);
  });
  it('names all that is wrong at once', async () => {
    const { code, err } = await remind(['--days', 'mno,tuesday', '--at', '25:00', '--weeks', 'many']);
    expect(code).toBe(2);
    expect(err).toMatch(/"mno".*Did you mean mon\?\n.*"25:00".*\n.*"many"/);
    expect((await remind([])).err).toContain('--days mon,wed,fri');
  });
});

describe('the first reminder', () => {
  const monday = dayOf('2026-11-30');
  it.each<[string, number, string, number]>([
    ['today, when its time is still to come', 17 * 60 + 59, 'mon', 0],
    ['in a week, when it is over', 18 * 60, 'mon', 7],
    ['the next of the days', 18 * 60, 'wed,fri', 2],
    ['the day before comes last', 0, 'sun', 6],
  ])('is %s', (_, minute, days, ahead) => {
    const on = days.split(',') as (typeof weekdays)[number][];
    const at = { hours: 18, minutes: 0 };
    const { first, count } = remindersFrom({ day: monday, minute }, on, at, 2);
    expect([first - monday, count]).toEqual([ahead, 2 * on.length]);
    expect(on).toContain(weekdays[weekdayOf(first)]);
  });
  it.each([
    ['18:00', { hours: 18, minutes: 0 }],
    ['7.05', { hours: 7, minutes: 5 }],
    ['24:00', undefined],
    ['6pm', undefined],
    ['', undefined],
  ])('%s is %j', (text, time) => {
    expect(clockTimeOf(text)).toEqual(time);
  });
});
