// @ts-check
// A thread that reads the first sheet of one XLSX file and ends: a sheet that claims a million columns takes its memory, not ours.
// Plain JavaScript: it runs from `src` under Jest too, and nothing transforms a worker's files.
import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/universal';

/** @param {unknown} cell */
const textOf = (cell) => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
};

/** @type {Uint8Array<ArrayBuffer>} */
const bytes = workerData;
const rows = await readSheet(new Blob([bytes]));
parentPort?.postMessage(rows.map((row) => row.map(textOf)));
