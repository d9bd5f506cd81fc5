import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import qrcode from 'qrcode';
import { type Database, openDatabase } from './database.ts';
import { buildHouse } from './house.ts';
import { LabsService } from './labs/index.ts';
import { makeSample } from './sample/index.ts';
import { describeLab, runVerb } from './verbs.ts';
import { Announcer } from './wiring/announcer.ts';
import { BadConfiguration, Config } from './wiring/config.ts';
import { log } from './wiring/log.ts';

const SNAPSHOT_EVERY_MS = 10 * 60_000;
const STOP_WITHIN_MS = 5000;
const say = (text: string) => process.stdout.write(`${text}\n`);

async function start(): Promise<void> {
  const config = Config.read(process.env);
  let house: NestExpressApplication | undefined;
  // The command line talks to a running copy through the lock of the data folder.
  const answer = async (request: string) => {
    if (!house) throw new Error('the server is still starting; try again in a moment');
    return JSON.stringify(await runVerb(house, JSON.parse(request)));
  };
  const database = await openDatabase(config, answer);
  say(
    config.databaseUrl ? 'Database: PostgreSQL (DATABASE_URL)' : `Database: embedded, in ${config.dataDir}`,
  );
  house = await buildHouse(config, database.source);
  onStop(house, database);
  await house.listen(config.port, config.host);
  keepSnapshots(house, database);
  await welcome(house);
}

/** Says how to come in. With `--sample`, an empty house is given the sample lab first. */
async function welcome(house: NestExpressApplication): Promise<void> {
  const labs = house.get(LabsService);
  const [known] = await labs.all();
  const isSample = process.argv.includes('--sample');
  const lab =
    known ??
    (isSample ? await makeSample(house, { people: 0, groups: 5, languages: ['ru', 'en'] }) : undefined);
  if (!lab) {
    say('Case Lab is ready. There is no lab yet: `npm run lab -- sample` makes one.');
    return;
  }
  const told = await describeLab(house, lab);
  say(`\nCase Lab is ready: ${lab.title.ru} / ${lab.title.en}\n`);
  say(await qrcode.toString(lab.joinUrl, { type: 'terminal', small: true }));
  say(`${told.text}\n\n  Links are valid for 14 days. Stop with Ctrl-C.\n`);
}

/** Of the embedded database, on every phase change and every few minutes: what a lost disk may cost at most. */
function keepSnapshots(house: NestExpressApplication, { source, snapshot }: Database): void {
  if (!snapshot) return;
  const keep = async () => {
    // An embedded PostgreSQL has no autovacuum.
    await source.query('vacuum (analyze)');
    await snapshot();
  };
  const keepOrSay = () => void keep().catch((err) => log.warn({ err }, 'snapshot'));
  house.get(Announcer).on('programme.clock', keepOrSay);
  setInterval(keepOrSay, SNAPSHOT_EVERY_MS).unref();
}

/** Stops once, whatever signals come; the same signal a second time does not wait for a clean end. */
function onStop(house: NestExpressApplication, database: Database): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await house.close();
    await database.close();
    process.exit(); // 0, unless a room has found its end unclean
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      void stop();
    });
  }
}

// The last resort: a fault that nobody caught is logged, and the process goes on for the other boards.
process.on('unhandledRejection', (err) => log.error({ err }, 'unhandled rejection'));
process.on('uncaughtException', (err) => log.error({ err }, 'uncaught exception'));

start().catch((error: unknown) => {
  const isKnown = error instanceof BadConfiguration || (error as { code?: string }).code === 'EADDRINUSE';
  process.stderr.write(`${isKnown ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
  process.exit(error instanceof BadConfiguration ? 78 : 1);
});
