import { expect, test } from '@jest/globals';
import { fit, TEXT_BOX } from './fit-text.ts';

/** Every letter eight pixels wide at 16 px. */
const width = (word: string) => word.length * 8;

test('short thoughts stand large, longer ones smaller step by step', () => {
  const sizes = [10, 60, 90, 120, 160].map((letters) => fit('слово '.repeat(letters / 6).trim(), width).size);
  expect(sizes[0]).toBe(18);
  expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
  expect(new Set(sizes).size).toBeGreaterThan(2);
});

test('600 letters fill the note and end with an ellipsis; no line is wider than the note', () => {
  const { lines, lineHeight, size, isCut } = fit('мысль за мыслью '.repeat(38).slice(0, 600), width);
  expect(isCut).toBe(true);
  expect(lines.at(-1)).toMatch(/…$/);
  expect(lines.length * lineHeight).toBeLessThanOrEqual(TEXT_BOX.h);
  for (const line of lines)
    expect((line.trimEnd().length * 8 * size) / 16).toBeLessThanOrEqual(TEXT_BOX.w + 1);
});

test('a word without spaces is cut between letters, and line ends stay', () => {
  expect(fit('ы'.repeat(60), width).lines.length).toBeGreaterThan(2);
  expect(fit('раз\nдва', width).lines).toEqual(['раз', 'два']);
});
