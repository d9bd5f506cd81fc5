/**
 * The two commands of a fresh machine, `npm start` and `npm test`, and `npm run dev`. Each first installs and builds what
 * has changed since the last time; so this file uses nothing that is not in Node itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const here = import.meta.dirname;
const say = (line) => console.log(`\x1b[32m›\x1b[0m ${line}`);
const onWindows = process.platform === 'win32';

/** Runs a command to its end, its words going to the screen; gives its exit code. */
function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: here,
    stdio: 'inherit',
    shell: onWindows,
    env: { ...process.env, ...env },
  });
  return done.status ?? 1;
}

function must(command, args, env) {
  const code = run(command, args, env);
  if (code !== 0) process.exit(code);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24) return;
  console.error(`Case Lab needs Node 20.19, 22.13, 24.11 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs exactly what the lock file says, when it says something new. */
function install() {
  const stamp = join(here, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing (a minute or two the first time)…');
  must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

function build(projects) {
  say(`Building ${projects.join(', ')} (what has not changed comes from the cache)…`);
  must('npx', ['nx', 'run-many', '-t', 'build', '-p', ...projects, '--output-style=static']);
}

function start() {
  install();
  build(['contract', 'server', 'client']);
  say('Starting…');
  const server = spawn(process.execPath, ['server/dist/src/main.js', '--sample'], {
    cwd: here,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the server too, a signal to this process alone does not: it is handed on, and the server stops once.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'));
  server.on('exit', (code) => process.exit(code ?? 1));
}

function dev() {
  install();
  say('Watching: the server on http://localhost:3000, the client with hot reload on http://localhost:5173');
  const env = { DATA_DIR: process.env.DATA_DIR || join(here, 'data') };
  must('npx', ['nx', 'run-many', '-t', 'watch', 'dev', '--parallel=6', '--output-style=stream'], env);
}

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  process.env.CHROMIUM,
];

/** What this machine lacks, and which tests that leaves out. */
function skipped() {
  const lacks = [];
  if (!CHROMIUM.some((path) => path && existsSync(path))) {
    lacks.push(
      'rehearsal: no Chromium found (Debian: apt-get install chromium, or set CHROMIUM to its path)',
    );
  }
  if (!process.env.DATABASE_URL) {
    lacks.push(
      'room tests on PostgreSQL: DATABASE_URL is not set; they run on the embedded database instead',
    );
  }
  if (!process.env.DATABASE_URL || !process.env.REDIS_URL) {
    lacks.push('two servers: they need DATABASE_URL and REDIS_URL');
  }
  return lacks;
}

/** Runs one package's tests; gives how many passed and failed. A runner that broke counts as a failure. */
function testPackage(name, folder) {
  say(`Testing ${name}…`);
  const report = join(folder, `${name}.json`);
  const code =
    name === 'rehearsal'
      ? run('npm', ['test', '-w', name, '--', '--reporter=list,json'], {
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        })
      : run('npm', ['test', '-w', name, '--', '--json', `--outputFile=${report}`]);
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const passed = told.numPassedTests ?? told.stats?.expected ?? 0;
  const failed = told.numFailedTests ?? (told.stats ? told.stats.unexpected + told.stats.flaky : 0);
  const left = told.numPendingTests ?? told.stats?.skipped ?? 0;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, left };
}

function test() {
  install();
  build(['contract', 'server', 'client']);
  const lacks = skipped();
  const folder = mkdtempSync(join(tmpdir(), 'case-lab-tests-'));
  const withoutBrowser = lacks.some((line) => line.startsWith('rehearsal'));
  const packages = ['contract', 'server', 'client', ...(withoutBrowser ? [] : ['rehearsal'])];
  const totals = { passed: 0, failed: 0, left: 0 };
  for (const name of packages) {
    const result = testPackage(name, folder);
    for (const key of Object.keys(totals)) totals[key] += result[key];
  }
  rmSync(folder, { recursive: true, force: true });
  for (const line of lacks) say(`Skipped: ${line}`);
  if (process.env.CASE_LAB_SKIP_NOTHING && (lacks.length > 0 || totals.left > 0)) {
    say('Nothing may be skipped here.');
    totals.failed += lacks.length + totals.left;
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
}

checkNode();
const verbs = { start, test, dev };
const verb = verbs[process.argv[2]];
if (!verb) {
  console.error(`Say what: ${Object.keys(verbs).join(', ')}`);
  process.exit(1);
}
verb();
