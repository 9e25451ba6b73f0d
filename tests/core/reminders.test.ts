import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/diary/day.ts';
import { type ClockTime, clockTimeOf, remindersFrom, type Weekday } from '../../src/core/reminders.ts';

describe('a time of the day as somebody writes it', () => {
  it.each<[string, ClockTime | undefined]>([
    ['18:05', { hours: 18, minutes: 5 }],
    ['7.30', { hours: 7, minutes: 30 }],
    [' 07:30 ', { hours: 7, minutes: 30 }],
    ['0:00', { hours: 0, minutes: 0 }],
    ['23:59', { hours: 23, minutes: 59 }],
    ['24:00', undefined],
    ['12:60', undefined],
    ['7', undefined],
    ['7:3', undefined],
    ['noon', undefined],
    ['', undefined],
  ])('%j', (text, time) => {
    expect(clockTimeOf(text)).toEqual(time);
  });
});

describe('reminders', () => {
  const thursday = dayOf('2026-11-26');
  const evening: ClockTime = { hours: 18, minutes: 30 };
  it.each<[string, number, Weekday[], number, number]>([
    ['today, where its time is still to come', 18 * 60 + 29, ['thu'], 0, 1],
    ['from that minute on in a week', 18 * 60 + 30, ['thu'], 7, 1],
    ['tomorrow', 18 * 60 + 30, ['fri'], 1, 1],
    ['the first of several days, in whichever order', 0, ['wed', 'mon', 'sat'], 2, 3],
    ['round the week', 20 * 60, ['thu', 'wed'], 6, 2],
    ['on Sunday', 0, ['sun'], 3, 1],
    ['on Monday', 0, ['mon'], 4, 1],
    ['on Tuesday', 0, ['tue'], 5, 1],
    ['a day named twice is one', 0, ['fri', 'fri'], 1, 1],
  ])('begin %s', (_, minute, days, ahead, aWeek) => {
    expect(remindersFrom({ day: thursday, minute }, days, evening, 1)).toEqual({
      ...{ first: thursday + ahead, count: aWeek },
    });
    expect(remindersFrom({ day: thursday, minute }, days, evening, 6).count).toBe(aWeek * 6);
  });
});
