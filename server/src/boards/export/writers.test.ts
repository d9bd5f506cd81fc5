import { inflateSync } from 'node:zlib';
import type { BoardSheet, Paper, SheetNote } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { notesCsv, stepsCsv, verdictsCsv } from './csv.ts';
import { DrawingRoom } from './drawing.ts';
import { widthOf } from './font.ts';
import { fileName, written } from './formats.ts';
import { linesOf } from './lines.ts';
import { markdown } from './markdown.ts';
import { posterOf } from './poster.ts';
import { svgOf } from './svg.ts';

const said = (ru: string, en: string) => ({ ru, en, original: 'ru' as const });
const technology = { code: 'T1', name: said('Теплица', 'Greenhouse') };
const territory = said('Тотьма', 'Totma');

const note = (given: Partial<SheetNote>): SheetNote => ({
  ...{
    id: 'n',
    kind: 'barrier',
    lang: 'ru',
    text: '',
    translation: '',
    author: 'участник 7',
    technology: undefined,
  },
  ...{ territory, reactions: [], comments: [], isHidden: false },
  ...given,
});

function paperOf(notes: SheetNote[], more: Partial<BoardSheet> = {}): Paper {
  const hidden = notes.filter(({ isHidden }) => isHidden).length;
  const totals = {
    notes: notes.length - hidden,
    hidden,
    clusters: 1,
    comments: 0,
    reactions: 0,
    verdicts: 1,
    steps: 1,
  };
  const why = { adaptation: 'старое', condition: '', barriers: '=2+2', enablers: '', question: '' };
  const verdict = { verdict: 'not_here', confidence: 2, lacks: ['money'], has: [], ...why } as const;
  const step = {
    author: 'участник 7',
    cue: '@сойдёт снег',
    action: 'позову',
    due: '2026-05-01',
    needs: '',
    helpers: '',
  };
  return {
    ...{
      language: 'ru',
      lab: 'Лаборатория',
      group: 'Группа 1',
      case: 'Кейс',
      territories: ['Тотьма'],
      asOf: 'сегодня',
    },
    sheet: {
      frames: [
        {
          title: said('Грядки', 'Beds'),
          parts: [
            { title: 'Земля', notes },
            { title: undefined, notes: [note({ id: 'x', text: 'одна' })] },
          ],
        },
      ],
      ...{ arrows: [], agreements: [], totals },
      verdicts: [{ technology, territory, participant: 'участник 8', ...verdict }],
      steps: [{ technology, territory, ...step }],
      ...more,
    },
  };
}

const rows = (csv: string) =>
  csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('";"'));

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1'])(
  'a cell that begins with %j is no formula',
  (text) => {
    expect(notesCsv(paperOf([note({ text })]))).toContain(`"'${text}"`);
  },
);

test('CSV: Excel knows its letters and columns, quotes are doubled, every note has its line', () => {
  const csv = notesCsv(paperOf([note({ text: 'грядка; "своя"' }), note({ id: 'h', isHidden: true })]));
  expect(csv.startsWith('\uFEFF"Область";"Кластер";"Вид";"Текст"')).toBe(true);
  expect(csv).toContain('"грядка; ""своя"""');
  expect(rows(csv).at(2)).toEqual(['Грядки', 'Земля', ...Array(8).fill(''), 'да']);
  expect(rows(csv)).toHaveLength(4);
  expect(notesCsv({ ...paperOf([]), language: 'en' })).toContain('"Frame","Cluster"');
  expect(rows(verdictsCsv(paperOf([])))[1]).toEqual([
    ...['T1. Теплица', 'Тотьма', 'участник 8', 'Не у нас', 'скорее так', 'деньги', ''],
    ...['старое', '', "'=2+2", '', ''],
  ]);
  expect(rows(stepsCsv(paperOf([])))[1]?.slice(3)).toEqual(["'@сойдёт снег", 'позову', '2026-05-01', '', '']);
});

test('Markdown reads as a text, and what people wrote cannot become markup', () => {
  const text = markdown(
    paperOf([note({ text: '# <img src=x> *ого*\n| да' }), note({ id: 'h', isHidden: true })]),
  );
  expect(text).toContain('# Лист группы: Группа 1');
  expect(text).toContain(
    '## Грядки\n\n### Земля\n\n- \\# \\<img src=x\\> \\*ого\\* / \\| да *(Барьер; участник 7, Тотьма)*',
  );
  expect(text).toContain('### Остальные заметки\n\n- одна');
  expect(text).toContain(
    '| T1. Теплица | Тотьма | участник 8 | Не у нас | скорее так | =2+2; Не хватает: деньги |',
  );
  expect(text).toContain('- **Когда @сойдёт снег, то позову**');
  expect(text).toContain('Убрано группой и сюда не вошло: 1.');
});

test('SVG: what people wrote is text; lines fit their cards; no two cards overlap', () => {
  const long = 'слово '.repeat(100) + 'длинноеслово'.repeat(20);
  const paper = paperOf([
    note({ text: '<script>&\u0000"' }),
    ...['a', 'b', 'c', 'd', 'e'].map((id) => note({ id, text: long })),
  ]);
  expect(svgOf(paper).svg).toContain('&lt;script&gt;&amp;&quot;</tspan>');
  expect(svgOf(paper).svg).not.toContain('\u0000');
  const cards = posterOf(paper).areas.flatMap((area) => area.cards);
  expect(cards).toHaveLength(7);
  for (const card of cards)
    for (const line of card.text) expect(widthOf(line, 15)).toBeLessThanOrEqual(card.w - 24);
  for (const [at, a] of cards.entries())
    for (const b of cards.slice(at + 1))
      expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true);
});

test('lines keep every word and their own breaks', () => {
  const lines = linesOf('раз два\nтри четыре', 60, { size: 15 });
  expect(lines.join(' ')).toBe('раз два три четыре');
  expect(lines).toContain('три');
  expect(linesOf('', 60, { size: 15 })).toEqual(['']);
});

/** What a PDF's fonts say their glyphs mean (ToUnicode), as one string. */
function lettersIn(pdf: Buffer): string {
  let letters = '';
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      const stream = inflateSync(pdf.subarray(at + 7)).toString('latin1');
      if (stream.includes('beginbfrange'))
        for (const [, hex = ''] of stream.matchAll(/<([0-9a-f]{4,8})>/gi))
          letters += Buffer.from(hex, 'hex').swap16().toString('utf16le');
    } catch {
      // Not a deflated stream: the next one may be.
    }
  }
  return letters;
}

test('PDF and PNG are drawn in a thread, in letters that can be searched', async () => {
  const paper = paperOf([note({ text: 'Ёжик съел щавель 🌱', reactions: [{ emoji: '👍', count: 2 }] })]);
  const room = new DrawingRoom();
  const bytes = async (format: 'pdf' | 'png') =>
    Buffer.from(await (await written(paper, format, room)).arrayBuffer());
  const pdf = await bytes('pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(lettersIn(pdf)).toEqual(expect.stringMatching(/Ё/));
  for (const letter of 'щжкя') expect(lettersIn(pdf)).toContain(letter);
  expect((await bytes('png')).subarray(1, 4).toString()).toBe('PNG');
});

test('a file bears the names of lab and group, and only what any system takes', () => {
  const paper = { ...paperOf([]), lab: 'Сад 61°69°: "север"/юг', group: 'Группа 1' };
  expect(fileName(paper, 'notes.csv')).toBe('Сад 61°69° север юг, Группа 1, заметки.csv');
});
