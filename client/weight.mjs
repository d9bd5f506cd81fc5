/**
 * What the first load of each screen weighs: the scripts that its address needs before its first view, gzipped, in KB of
 * 1,000 bytes, held to their budgets; styles stand beside, fonts come later. Fails where a screen is over (`npm run
 * check:weight`): then something that the first view can do without wants to be `later` (src/parts/later.tsx).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));

// Chunks by their names (chunks.ts), each with what it imports.
const inside = ['door', 'inside', 'board'];
const screens = [
  { screen: 'join page', needs: ['door', 'JoinScreen'], words: ['door'], budget: 130 },
  { screen: 'list', needs: inside, words: inside, budget: 170 },
  { screen: 'board with canvas', needs: [...inside, 'BoardMap'], words: [...inside, 'more'], budget: 220 },
];

function chunkOf(name) {
  const found = Object.values(manifest).find((chunk) => chunk.name === name);
  if (!found) throw new Error(`the build has no chunk ${name}: has it been renamed?`);
  return found;
}

/** The files of a chunk and of all that it imports at once. */
function filesOf(chunk, found = new Set()) {
  if (found.has(chunk.file)) return found;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
  for (const next of chunk.imports ?? []) filesOf(manifest[next], found);
  return found;
}

const weigh = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000;

const table = screens.map(({ screen, needs, words, budget }) => {
  // Russian takes more bytes than English.
  const names = [...needs, ...words.map((name) => `${name}-ru`)];
  const files = [...new Set(names.flatMap((name) => [...filesOf(chunkOf(name))]))];
  const scripts = weigh(files.filter((file) => file.endsWith('.js')));
  const styles = weigh(files.filter((file) => file.endsWith('.css')));
  return { screen, files: files.length, styles, scripts, budget };
});

const rounded = (kb) => Number(kb.toFixed(1));
const round = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? rounded(value) : value]),
  );
console.table(table.map(round));
const over = table.filter(({ scripts, budget }) => scripts > budget);
for (const { screen, scripts, budget } of over)
  console.error(
    `${screen}: ${rounded(scripts)} KB, ${rounded(scripts - budget)} over its budget of ${budget}`,
  );
process.exitCode = over.length > 0 ? 1 : 0;
