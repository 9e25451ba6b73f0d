import help from '../../../data/words/commands.json';
import words from '../../../data/words/remind.json';
import { clean } from '../../core/clean.ts';
import { aDay, dayOf, dayText, twoDigits } from '../../core/diary/day.ts';
import { remedyFor } from '../../core/problem.ts';
import {
  type ClockTime,
  clockTimeOf,
  type Reminders,
  remindersFrom,
  type Weekday,
  weekdays,
} from '../../core/reminders.ts';
import type { Routine } from '../../core/routine.ts';
import { counted, fill } from '../../core/words.ts';
import { sideTimes } from '../../render/words/dose.ts';
import { refuseAfterStop } from '../app/last-stop.ts';
import type { Place } from '../app/place.ts';
import { lastOrigin } from '../app/today.ts';
import { exitCodes, UserError } from '../errors.ts';
import { checkTarget, fileOf, savePage } from '../files/save.ts';
import { dayHere } from '../files/state/diary.ts';
import type { Io } from '../terminal/io.ts';
import { defined } from './definition.ts';

type RemindOptions = { days?: string; at: string; weeks: string; output?: string; force?: boolean };

/** `stretch remind`: a calendar file for the days and the time one chooses. */
export const remind = defined<RemindOptions>({
  flags: () => [
    { flags: '--days <days>', says: fill(words.flags.days, { days: weekdays.join(', ') }), list: true },
    { flags: '--at <time>', says: words.flags.at, usual: '18:00' },
    { flags: '--weeks <number>', says: words.flags.weeks, usual: '6' },
    { flags: '-o, --output <file>', says: help.flags.output },
    { flags: '--force', says: help.flags.force },
  ],
  run: (_, options, place) => runRemind(options, place),
});

async function runRemind(options: RemindOptions, place: Place): Promise<void> {
  const { io } = place;
  const wanted = wantedOf(options);
  const file = fileOf(options);
  if (file !== undefined) checkName(file);
  refuseAfterStop(place);
  const now = io.today();
  const minute = now.getHours() * 60 + now.getMinutes();
  const reminders = remindersFrom({ day: dayOf(dayHere(now)), minute }, wanted.days, wanted.at, wanted.weeks);
  const calendar = await calendarOf(
    reminders,
    wanted,
    lastOrigin(place)?.prescription.plan.routine ?? undefined,
    io,
  );
  if (file === undefined) return io.print(calendar);
  savePage(file, calendar, options, io);
  const first = { day: dayText(reminders.first), at: clockText(wanted.at) };
  io.say(
    `${fill(words.saved, { file: clean(file), times: counted(words.times, reminders.count), ...first })}\n`,
  );
}

type Wanted = { days: readonly Weekday[]; at: ClockTime; weeks: number };

/** What the flags say; all that is wrong with them at once. */
function wantedOf({
  days: given = '',
  at: time,
  weeks: number,
}: Pick<RemindOptions, 'days' | 'at' | 'weeks'>): Wanted {
  const names = given.split(/[\s,]+/).filter((each) => each !== '');
  const lines = names.length === 0 ? [words.days] : [];
  const days = names.flatMap((name): Weekday[] => {
    const short = name.toLowerCase();
    const day = weekdays.find((each) => short === each || words.called[each].includes(short));
    if (!day) lines.push(fill(words.notADay, { day: quoted(name), remedy: remedyFor(short, weekdays) }));
    return day ? [day] : [];
  });
  const at = clockTimeOf(time);
  if (!at) lines.push(fill(words.at, { at: quoted(time) }));
  const weeks = /^\d{1,2}$/.test(number.trim()) ? Number(number) : 0;
  if (weeks < 1 || weeks > 52) lines.push(fill(words.weeks, { weeks: quoted(number) }));
  if (!at || lines.length > 0) throw new UserError(lines, exitCodes.usage);
  return { days: weekdays.filter((each) => days.includes(each)), at, weeks };
}

const quoted = (text: string): string => JSON.stringify(clean(text.slice(0, 60)));

function checkName(file: string): void {
  checkTarget(file);
  if (!/\.(?:ics|ical|ifb|icalendar)$/i.test(file) && /\.[a-z]+$/i.test(file))
    throw new UserError([fill(words.ending, { file: clean(file) })], exitCodes.usage);
}

const clockText = ({ hours, minutes }: ClockTime): string => `${twoDigits(hours)}:${twoDigits(minutes)}`;

/**
 * The calendar. Its times float (RFC 5545, 3.3.5): six in the evening is six in the evening, before the clocks change
 * and after, at home and away. The same wish on the same day has the same id: a calendar that has it takes the new one
 * in its place.
 */
async function calendarOf(
  { first, count }: Reminders,
  { days, at }: Wanted,
  routine: Routine | undefined,
  io: Io,
): Promise<string> {
  const {
    default: ical,
    ICalEventRepeatingFreq,
    ICalAlarmType,
    ICalWeekday,
  } = await io.load('ical-generator');
  const codes = {
    ...{ mon: ICalWeekday.MO, tue: ICalWeekday.TU, wed: ICalWeekday.WE, thu: ICalWeekday.TH },
    ...{ fri: ICalWeekday.FR, sat: ICalWeekday.SA, sun: ICalWeekday.SU },
  };
  const start = new Date(first * aDay + (at.hours * 60 + at.minutes) * 60_000);
  const minutes = Math.max(5, routine?.minutes ?? 10);
  const calendar = ical({ prodId: { company: 'stretch', product: 'stretch', language: 'EN' } });
  const event = calendar.createEvent({
    id: `stretch-${dayText(first)}-${twoDigits(at.hours)}${twoDigits(at.minutes)}-${days.join('-')}`,
    stamp: io.today(),
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    floating: true,
    summary: routine ? fill(words.summary, { title: clean(routine.title) }) : words.plain,
    description: describe(routine, io),
    repeating: { freq: ICalEventRepeatingFreq.WEEKLY, count, byDay: days.map((each) => codes[each]) },
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: words.plain });
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** The routine in a few lines, and how to begin. */
function describe(routine: Routine | undefined, io: Io): string {
  if (!routine) return words.noRoutine;
  const steps = routine.steps.map((step, index) =>
    fill(words.step, { n: index + 1, name: clean(step.name || step.stretch), sides: sideTimes(step) }),
  );
  return [...steps, '', words.how, fill(words.dated, { day: dayHere(io.today()) })].join('\n');
}
