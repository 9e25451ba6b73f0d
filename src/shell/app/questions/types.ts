import type { ProvisionalFacts } from '../../../core/questionnaire/careful.ts';
import type { Question } from '../../../core/schema/questionnaire.ts';
import type { Answer, Answers } from '../../../core/types.ts';
import type { Artist } from '../../../render/figure/index.ts';
import type { Signal } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';

/** The colours the questions use, by meaning. */
export type AskPaint = Readonly<Record<'do' | 'caution' | 'dim' | 'strong', (text: string) => string>>;

export type AskOptions = {
  readonly questions: readonly Question[];
  /** Shown once, above the first question. */
  readonly intro: readonly string[];
  /** From flags and file: not asked again, but shown in the review. */
  readonly given: Answers;
  readonly factsFor: (given: Answers) => ProvisionalFacts;
  /** Whether a warning sign among these answers ends it. */
  readonly stopsHere: (given: Answers) => boolean;
  /** Keeps a stop, and has its words for so many columns; undefined where these whole answers stop nothing. */
  readonly stopped?: Stopped;
  /** Where it is asked: keys come from its `input`; its `output` shows the questions and is never standard output. */
  readonly io: Io;
  readonly paint: AskPaint;
  /** Draws what is to be tried; absent where nothing is to be drawn. */
  readonly artist?: Artist;
  /** What to say yes with, in the review. */
  readonly yes?: string;
  /** Whether the page comes that asks if all is right: also where nothing was open, or not at all. */
  readonly review?: 'always' | 'never';
  /** Answers of before, which stand as marks where they are asked again. */
  readonly former?: Answers;
  /** Esc at the first question leaves out this one and those after it. */
  readonly skips?: boolean;
  /** What has happened meanwhile, said above the next screen; empty most of the time. */
  readonly news?: () => string;
};

export type Stopped = (answers: Answers) => Promise<((columns: number) => string) | undefined>;

export type AskResult =
  /** `asked`: a person saw them and said that they are right. `told`: it stops, and they have read why. */
  | { readonly done: true; readonly answers: Answers; readonly asked: boolean; readonly told: boolean }
  /** It was left: with what was answered until then. */
  | { readonly done: false; readonly signal: Signal; readonly answers: Answers };

/** The window, in cells. */
export type Size = { readonly columns: number; readonly rows: number };

/** One line to choose; `rule` is a thin line between, a heading stands over the lines after it. */
export type Line = ChoiceLine | Heading | 'rule';

type Heading = { readonly heading: string };

export const isChoice = (line: Line): line is ChoiceLine => line !== 'rule' && 'value' in line;

export type ChoiceLine = {
  readonly value: string;
  readonly name: string;
  readonly help?: string;
  readonly marked?: boolean;
};

/** A list: `page` of its lines are shown at a time, `tips` names the keys, `notes` may stand in their place. */
export type List = {
  readonly message: string;
  readonly lines: readonly Line[];
  readonly page: number;
  readonly tips: string;
  readonly notes: Readonly<Record<Note, string>>;
};

/** A line is to be chosen; or what is wrong with the marks: there is none, or "none of these" beside another. */
type Note = 'choose' | Fault;
export type Fault = 'nothing' | 'both';

/** What one prompt shows, laid out for the window and painted. */
export type Screen = ManyScreen | OneScreen | NumberScreen | SmallScreen;

export type ManyScreen = List & {
  readonly type: 'many';
  /** The line the cursor stands on; without it no line has it until a key moves it. */
  readonly at?: string;
  /** What stands to the right of its lines, drawn anew with each key. */
  readonly beside?: Beside;
  /** Whether its lines have their digits: in a narrow window the words need the room. */
  readonly numbered: boolean;
  /** Whether the line for "none of these" is not chosen by Enter, wherever the cursor stands. */
  readonly noneByKey?: boolean;
  /** The words for "none of these", where the list has that line. */
  readonly none?: string | undefined;
  readonly check: (marked: readonly string[]) => Fault | undefined;
};

/** A drawing to the right of a list, a row a line, from a column on. */
export type Beside = {
  readonly column: number;
  readonly rows: (at: string | undefined, marked: readonly string[]) => readonly string[];
};

/** `ends`: nothing lies before it, so that the way back is the end. */
export type OneScreen = List & { readonly type: 'one'; readonly at?: string; readonly ends?: true };
export type NumberScreen = {
  readonly type: 'number';
  readonly message: string;
  readonly least: number;
  readonly most: number;
  readonly at?: number;
  /** Digits that were typed before it was laid out anew. */
  readonly typed?: string;
  readonly error: string;
};
/** There is no room for the question: nothing that is not seen can be answered. */
export type SmallScreen = { readonly type: 'small'; readonly message: string };

/** What came of a prompt: an answer, or the wish to go back. `half`: what was done on it until then. */
export type Reply = ({ readonly back: true } | { readonly back: false; readonly answer: Answer }) & {
  readonly half?: Half | undefined;
};

/** Everything a screen is laid out with. */
export type Desk = {
  readonly size: Size;
  readonly paint: AskPaint;
  readonly glyphs: Glyphs;
  /** Draws what is to be tried; absent where words have to do. */
  readonly artist?: Artist | undefined;
};

/** The glyphs before a line and between words, in Unicode or in ASCII. */
export type Glyphs = {
  readonly cursor: string;
  readonly off: string;
  readonly on: string;
  readonly rule: string;
  readonly between: string;
  /** The keys that move. */
  readonly arrows: string;
  /** Whether there are dots to draw with. */
  readonly dots: boolean;
  /** Read aloud: nothing is lined up by spaces. */
  readonly aloud?: true;
};

/** What a screen that is laid out anew begins with: all that was marked on those before, also on lines not in it. */
export type Half = {
  readonly shown: readonly string[];
  readonly marked: readonly string[];
  /** The line under the cursor. */
  readonly at?: string | undefined;
  readonly typed: string;
};

/** Lays a screen out for the window as it is now. `half`: what was done on it before it was laid out anew. */
export type Lay = (half: Half | undefined) => { readonly screen: Screen; readonly desk: Desk };

/**
 * Shows a screen and waits: for an answer, or for Esc where there is a way back. `half`: what was done on it before it
 * was left. Throws `Interrupted`.
 */
export type Show = (lay: Lay, canGoBack: boolean, half?: Half) => Promise<Reply>;
