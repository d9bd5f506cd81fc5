import { isId, toFields, toMoment } from './bounds.ts';

/** What a note can be; the words are those of `docs/words.md`. */
export const NOTE_KINDS = [
  'idea',
  'question',
  'barrier',
  'enabler',
  'adaptation',
  'first_step',
  'offer',
  'request',
] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];

/**
 * What is known of a note beside its text. `made` is in ms since 1970; `technology` and `territory` are ids; `for` is the
 * participant for whom a scribe wrote. One immutable value in the document: it is replaced, never changed in place.
 */
export type NoteFacts = {
  kind: NoteKind;
  lang: 'ru' | 'en';
  made: number;
  technology?: string;
  territory?: string;
  for?: string;
};

/** A stored or received value as a kind, or `undefined`. */
export function toKind(value: unknown): NoteKind | undefined {
  return NOTE_KINDS.find((kind) => kind === value);
}

/** Facts from whatever is stored. An unknown kind reads as an idea: what somebody wrote stays in sight. */
export function readFacts(value: unknown): NoteFacts {
  const { kind, lang, made, technology, territory, for: scribedFor } = toFields(value);
  return {
    kind: toKind(kind) ?? 'idea',
    lang: lang === 'en' ? 'en' : 'ru',
    made: toMoment(made) ?? 0,
    ...(isId(technology) && { technology }),
    ...(isId(territory) && { territory }),
    ...(isId(scribedFor) && { for: scribedFor }),
  };
}
