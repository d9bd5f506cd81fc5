import type { LibraryEntry, LText } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { fits } from './library-search.ts';

const said = (ru: string, en: string): LText => ({ ru, en, original: 'ru' });
const nothing: LText = { original: 'ru' };
const entry: LibraryEntry = {
  technology: {
    ...{ id: 'a', code: 'T4', name: said('Тёплые гряды', 'Warm beds'), core: nothing, mayChange: nothing },
    ...{ mechanism: nothing, preconditions: nothing, risks: nothing, cost: 'low', people: '', season: '' },
    ...{ firstResultMonths: 0, state: 'confirmed', mergedIntoId: null, version: 0 },
  },
  isOwn: true,
  lab: nothing,
  cases: [{ id: 'b', title: nothing, lab: nothing, territory: said('Тотьма', 'Totma') }],
  merged: [{ id: 'c', code: 'T5', name: said('Высокие грядки', 'Raised beds'), isOwn: true }],
};

test('a technology is found by words of both languages, its other names and its towns, however they are typed', () => {
  for (const sought of ['', 'теплые', 'WARM', 'beds totma', 'высокие', 't4', ' гряды  тотьма '])
    expect([sought, fits(entry, sought)]).toEqual([sought, true]);
  for (const sought of ['пасека', 'warm bees'])
    expect([sought, fits(entry, sought)]).toEqual([sought, false]);
});
