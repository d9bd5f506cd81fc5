import type { Guest } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { findGuests, guestOfScan, isScan } from './find-guests.ts';

const guest = (badge: number, name: string, more: Partial<Guest> = {}): Guest => ({
  ...{
    id: `g${badge}`,
    name,
    language: 'ru',
    territory: { ru: 'Тотьма', original: 'ru' },
    organisation: 'Музей',
  },
  ...{ hasNeeds: false, waits: false, badge, mark: `mark0${badge}`, arrived: null, table: null },
  ...more,
});

const GUESTS = [
  guest(1, 'Участник Первый'),
  guest(2, 'Участник Щукин'),
  guest(3, 'Participant Third', { territory: { en: 'Bacup', original: 'en' }, organisation: 'Library' }),
  guest(4, 'Участник Четвёртый', { arrived: { at: '2026-06-01T09:00:00.000Z', door: 'A' } }),
];
const found = (typed: string) => findGuests(typed, GUESTS).map(({ badge }) => badge);

test('a guest is found by the beginning of any word, in either alphabet, or by the number of the badge', () => {
  expect(found('shchuk')).toEqual([2]);
  expect(found('ЩУК')).toEqual([2]);
  expect(found('uchastnik perv')).toEqual([1]);
  expect(found('бакуп')).toEqual([3]);
  expect(found('librar')).toEqual([3]);
  expect(found('3')).toEqual([3]);
  expect(found('33')).toEqual([]);
  expect(found('тот')).toEqual([1, 2, 4]);
});

test('a scan is a badge’s address, of this lab or of none', () => {
  const address = 'http://192.168.1.5:3000/enter/mark02AAAAAAAAAAAAAAAAAAAAAA';
  expect(isScan(address)).toBe(true);
  expect(guestOfScan(address, GUESTS)?.badge).toBe(2);
  expect(guestOfScan(address.replace('mark02', 'mark09'), GUESTS)).toBeUndefined();
  expect(isScan('Участник')).toBe(false);
});
