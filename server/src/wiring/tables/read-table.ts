import { Worker } from 'node:worker_threads';
import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../refusals.ts';
import { unpackedBytes } from './unpacked.ts';

const UNPACKED_BYTES = 40_000_000;
const THREAD_MB = 192;
const READ_WITHIN_MS = 20_000;
const ROWS = 5000;
const PACKED = Buffer.from([0x50, 0x4b, 3, 4]);

/**
 * The lines of a table that somebody brings: an XLSX workbook's first sheet, or comma- or semicolon-separated values in UTF-8 or
 * in the letters of a Russian Windows. Empty lines are left out. Throws UNREADABLE_TABLE.
 */
export async function readTable(bytes: Buffer): Promise<string[][]> {
  const lines = bytes.subarray(0, 4).equals(PACKED) ? await sheetIn(bytes) : linesIn(textIn(bytes));
  const rows = lines.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0 || rows.length > ROWS) throw new Refusal('UNREADABLE_TABLE');
  return rows;
}

function textIn(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

function linesIn(text: string): string[][] {
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
  // What is no text has zeros in it.
  if (text.includes('\0')) throw new Refusal('UNREADABLE_TABLE');
  try {
    return parse(text, {
      ...{ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, relax_quotes: true },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal('UNREADABLE_TABLE');
    throw error;
  }
}

/** Rows as wide as the head: a sheet has no cells where nothing is written. */
async function sheetIn(bytes: Buffer): Promise<string[][]> {
  try {
    unpackedBytes(bytes, UNPACKED_BYTES);
  } catch {
    throw new Refusal('UNREADABLE_TABLE');
  }
  const rows = await inThread(bytes);
  const width = (rows[0] ?? []).findLastIndex((cell) => cell.trim() !== '') + 1;
  return rows.map((row) => {
    const last = row.findLastIndex((cell) => cell.trim() !== '') + 1;
    return Array.from({ length: Math.max(width, last) }, (_, at) => row[at] ?? '');
  });
}

function inThread(bytes: Buffer): Promise<string[][]> {
  const thread = new Worker(new URL('sheet-thread.js', import.meta.url), {
    ...{ workerData: new Uint8Array(bytes), resourceLimits: { maxOldGenerationSizeMb: THREAD_MB } },
  });
  return new Promise<string[][]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal('UNREADABLE_TABLE')), READ_WITHIN_MS);
    thread.once('message', resolve);
    thread.once('error', () => reject(new Refusal('UNREADABLE_TABLE')));
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Refusal('UNREADABLE_TABLE'));
    });
  }).finally(() => thread.terminate());
}
