import { expect, test } from '@jest/globals';
import { slugOf } from './slug.ts';

test('a title becomes an address of Latin letters, whatever it is written in', () => {
  expect(slugOf({ ru: 'Зелёный щит: Тотьма', original: 'ru' })).toBe('zelenyy-shchit-totma');
  expect(slugOf({ ru: 'Сады', en: ' Café & Gardens! ', original: 'ru' })).toBe('cafe-gardens');
  expect(slugOf({ ru: '花', original: 'ru' })).toMatch(/^lab-[0-9a-f]{6}$/);
  expect(slugOf({ en: 'a'.repeat(200), original: 'en' })).toHaveLength(50);
});
