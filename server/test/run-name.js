// @ts-check
import { basename } from 'node:path';

/** What the names of all databases of this run begin with. */
export function runName() {
  return basename(process.env.CASE_LAB_TEST_RUN ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '_');
}
