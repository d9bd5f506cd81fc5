// @ts-check
// A thread that seats the people of one puzzle and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { solve } from './solve.js';

parentPort?.postMessage(solve(workerData));
