// @ts-check
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the workers start: a folder for this run, and a quiet log. Both reach them by the environment. */
export default async function begin() {
  process.env.CASE_LAB_TEST_RUN = mkdtempSync(join(tmpdir(), 'case-lab-test-'));
  process.env.LOG_LEVEL ||= 'silent';
}
