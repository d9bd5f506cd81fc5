import { isDeepStrictEqual } from 'node:util';
import {
  type Change,
  inLanguage,
  type Language,
  type LText,
  type Plan,
  type PlannedSession,
} from '@case-lab/contract';
import { type Sentences, sentences } from './difference-words.ts';
import { inTime } from './wall-clock.ts';

/** Says something in both languages. */
type Say = (tell: (words: Sentences, language: Language) => string) => LText;
const inBoth: Say = (tell) => ({
  ...{ ru: tell(sentences.ru, 'ru'), en: tell(sentences.en, 'en') },
  ...{ original: 'ru', how: 'human' },
});
const everybody = (words: LText): Change => ({ words, isPublic: true });
const organisers = (words: LText): Change => ({ words, isPublic: false });

/**
 * What `after` changes of `before`, in words of both languages: first what is cancelled, then what is elsewhere or later or
 * otherwise than it was, then what is new, and last what only those who prepare need to know.
 */
export function differences(before: Plan, after: Plan): Change[] {
  const old = new Map(before.sessions.map((session) => [session.id, session]));
  const kept = new Set(after.sessions.map(({ id }) => id));
  const sessions = inTime(after.sessions);
  const changed = sessions.flatMap((session) => {
    const was = old.get(session.id);
    return was ? ofSession({ session: was, plan: before }, { session, plan: after }) : [];
  });
  const all = [
    ...inTime(before.sessions)
      .filter(({ id }) => !kept.has(id))
      .map((gone) => everybody(inBoth((words, language) => words.cancelled(when(gone, words, language))))),
    ...changed,
    ...sessions
      .filter(({ id }) => !old.has(id))
      .map((added) => everybody(inBoth((words, language) => words.added(when(added, words, language))))),
    ...ofRooms(before, after),
  ];
  return all.toSorted((a, b) => Number(b.isPublic) - Number(a.isPublic));
}

type At = { session: PlannedSession; plan: Plan };

function ofSession(was: At, is: At): Change[] {
  const [a, b] = [was.session, is.session];
  const changes: Change[] = [];
  const note = (of: typeof everybody, say: (words: Sentences, title: string, language: Language) => string) =>
    changes.push(
      of(inBoth((words, language) => say(words, words.quoted(inLanguage(b.title, language).text), language))),
    );
  if (!sameText(a.title, b.title)) {
    note(everybody, (words, title, language) =>
      words.renamed(words.quoted(inLanguage(a.title, language).text), title),
    );
  }
  if (a.day !== b.day) {
    note(everybody, (words, title, language) =>
      words.otherDay(title, moment(a, language), moment(b, language)),
    );
  } else if (a.start !== b.start) {
    note(everybody, (words, title) => words.moved(title, a.start, b.start));
  }
  if (a.minutes !== b.minutes) note(everybody, (words, title) => words.lasts(title, a.minutes, b.minutes));
  if (a.roomId !== b.roomId) {
    note(everybody, (words, title, language) =>
      words.otherRoom(title, roomOf(was, words, language), roomOf(is, words, language)),
    );
  }
  if (a.kind !== b.kind) note(everybody, (words, title) => words.otherKind(title, a.kind, b.kind));
  if (!isDeepStrictEqual(new Set(a.expertIds), new Set(b.expertIds)))
    note(everybody, (words, title) => words.experts(title));
  if (a.caseId !== b.caseId) note(everybody, (words, title) => words.otherCase(title));
  if (!isDeepStrictEqual(a.phases, b.phases))
    note(organisers, (words, title) => words.phases(title, phasesOf(a, b)));
  if (!isDeepStrictEqual(a.harvest, b.harvest)) note(organisers, (words, title) => words.harvest(title));
  if (a.bufferMinutes !== b.bufferMinutes)
    note(organisers, (words, title) => words.buffer(title, b.bufferMinutes));
  return changes;
}

/** What has become of the phases: which kinds came and went; else only that something in them is otherwise. */
function phasesOf(a: PlannedSession, b: PlannedSession) {
  const [before, after] = [a, b].map(({ phases }) => new Set(phases.map(({ id }) => id)));
  return {
    added: b.phases.filter(({ id }) => !before?.has(id)).map(({ kind }) => kind),
    removed: a.phases.filter(({ id }) => !after?.has(id)).map(({ kind }) => kind),
  };
}

function ofRooms(before: Plan, after: Plan): Change[] {
  return after.rooms.flatMap(({ id, name }) => {
    const was = before.rooms.find((room) => room.id === id);
    if (!was || sameText(was.name, name)) return [];
    return everybody(
      inBoth((words, language) =>
        words.roomRenamed(
          words.quoted(inLanguage(was.name, language).text),
          words.quoted(inLanguage(name, language).text),
        ),
      ),
    );
  });
}

const sameText = (a: LText, b: LText) => a.ru === b.ru && a.en === b.en;

function roomOf({ session, plan }: At, words: Sentences, language: Language): string {
  const room = plan.rooms.find(({ id }) => id === session.roomId);
  return room ? words.quoted(inLanguage(room.name, language).text) : words.allRooms;
}

function when(session: PlannedSession, words: Sentences, language: Language): string {
  return `${words.quoted(inLanguage(session.title, language).text)}, ${moment(session, language)}`;
}

function moment({ day, start }: PlannedSession, language: Language): string {
  const named = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const date = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', named).format(new Date(day));
  return `${date}, ${start}`;
}
