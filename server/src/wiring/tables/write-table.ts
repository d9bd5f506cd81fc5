import type { Language } from '@case-lab/contract';
import writeXlsxFile from 'write-excel-file/node';

/** What a table program would take for a formula, also in the wide letters of East Asian keyboards. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const WIDTH = 22;

/** A cell or a head that would be a formula gets an apostrophe. */
const harmless = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** UTF-8 with the mark by which Excel knows it, and the separator that Excel expects in that language. */
export function csvOf(lines: string[][], language: Language): string {
  const separator = language === 'ru' ? ';' : ',';
  const cell = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(separator)}\r\n`).join('')}`;
}

/** A workbook of one sheet, of which the first line is the head. */
export async function xlsxOf([head = [], ...lines]: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (text: string) => ({ value: harmless(text), type: String });
  const sheet = [
    head.map((text) => ({ ...cell(text), fontWeight: 'bold' as const })),
    ...lines.map((cells) => cells.map(cell)),
  ];
  const columns = head.map(() => ({ width: WIDTH }));
  return new Uint8Array(await writeXlsxFile(sheet, { columns, stickyRowsCount: 1 }).toBuffer());
}
