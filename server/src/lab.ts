import 'reflect-metadata';
import { openDatabase } from './database.ts';
import { buildHouse } from './house.ts';
import { runVerb, type Told } from './verbs.ts';
import { Config } from './wiring/config.ts';
import { askHolder } from './wiring/embedded/folder-lock.ts';

/** `npm run lab -- VERB`: asks the running server, and where none runs opens the database itself. */
async function run(words: string[]): Promise<Told> {
  const config = Config.read(process.env);
  const answered = config.databaseUrl ? undefined : await askHolder(config.dataDir, JSON.stringify(words));
  if (answered) {
    const told: Told & { error?: string } = JSON.parse(answered);
    if (told.error) throw new Error(told.error);
    return told;
  }
  const database = await openDatabase(config);
  const house = await buildHouse(config, database.source);
  try {
    await house.init();
    return await runVerb(house, words);
  } finally {
    await house.close();
    await database.close();
  }
}

const words = process.argv.slice(2);
run(words).then(
  (told) => {
    process.stdout.write(`${words.includes('--json') ? JSON.stringify(told.data) : told.text}\n`);
    process.exit(0);
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
