import type * as Y from 'yjs';
import { BOUNDS, toFields } from './bounds.ts';
import { BY_HAND, findNote, openBoard } from './document.ts';
import { firstKeys, idsOf, toKey } from './keys.ts';
import { makerOf } from './maker.ts';
import { toText } from './text.ts';

/** A note's words in the other language, kept beside the original (I11); `author` is the client id that wrote them. */
export type Translation = {
  note: string;
  lang: 'ru' | 'en';
  text: string;
  how: 'human' | 'machine';
  author: number;
};

/** Writes a note's translation, or takes it away where it says nothing. False: no such note, or it is in that language itself. */
export function translate(doc: Y.Doc, { note, lang, text, how }: Omit<Translation, 'author'>): boolean {
  const key = toKey(note, lang);
  const found = findNote(doc, note);
  if (key === undefined || found === undefined || toFields(found.note.get('facts')).lang === lang)
    return false;
  const { translations } = openBoard(doc);
  const before = toFields(translations.get(key));
  const said = toText(text).trim();
  if (said === toText(before.text) && (said === '' || how === before.how)) return true;
  doc.transact(() => {
    if (said === '') translations.delete(key);
    else translations.set(key, { text: said, how });
  }, BY_HAND);
  return true;
}

/** All translations, at most 5,000, whatever was put in (B17). */
export function readTranslations(doc: Y.Doc): Translation[] {
  const { translations } = openBoard(doc);
  return firstKeys(translations, BOUNDS.readAround).flatMap((key) => {
    const [note = '', lang] = idsOf(key, 2) ?? [];
    const { text, how } = toFields(translations.get(key));
    if ((lang !== 'ru' && lang !== 'en') || toText(text) === '') return [];
    const author = makerOf(translations, key);
    return [{ note, lang, text: toText(text), how: how === 'machine' ? how : 'human', author }];
  });
}
