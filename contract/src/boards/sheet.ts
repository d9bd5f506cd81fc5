import type { LText } from '../wire/text.ts';
import type { NoteKind } from './facts.ts';
import type { Opinion, Verdict } from './judgements.ts';
import type { Link } from './links.ts';
import type { Emoji } from './reactions.ts';

/**
 * A board as plain data, for whatever is made of it: print, files, tables. Names stand where ids stood; '' for whom nobody
 * may know and for what is not said, `undefined` for what is not there (any more).
 */
export type BoardSheet = {
  frames: SheetFrame[];
  arrows: Link[];
  verdicts: SheetVerdict[];
  agreements: SheetAgreement[];
  steps: SheetStep[];
  totals: SheetTotals;
};

/** Of what stands on the board; `notes` without the hidden ones, the rest without what is said to those. */
export type SheetTotals = Record<
  'notes' | 'hidden' | 'clusters' | 'comments' | 'reactions' | 'verdicts' | 'steps',
  number
>;

/** A frame by its title; without one the notes whose frame is lost. */
export type SheetFrame = { title: LText | undefined; parts: SheetPart[] };

/** The notes of one cluster within a frame; without a title those that are in none. */
export type SheetPart = { title: string | undefined; notes: SheetNote[] };

/** Of a hidden note only that it is there. */
export type SheetNote = About & {
  id: string;
  kind: NoteKind;
  lang: 'ru' | 'en';
  text: string;
  translation: string;
  author: string;
  reactions: { emoji: Emoji; count: number }[];
  comments: { author: string; text: string }[];
  isHidden: boolean;
};

export type SheetVerdict = About & Opinion & { participant: string };
export type SheetAgreement = About & { verdict: Verdict; sentence: string };
/** A first step; `due` is a day, `YYYY-MM-DD`. */
export type SheetStep = About & Record<'author' | 'cue' | 'action' | 'due' | 'needs' | 'helpers', string>;

export type SheetTechnology = { code: string; name: LText };
type About = { technology: SheetTechnology | undefined; territory: LText | undefined };

/** Whom and what a board knows by id only. */
export type Known = {
  /** The participant behind a client id; `undefined` where it was issued for an anonymous phase. */
  author(clientId: number): string | undefined;
  person(id: string): { name: string; territory: string | undefined } | undefined;
  territory(id: string): LText | undefined;
  technology(id: string): SheetTechnology | undefined;
};
