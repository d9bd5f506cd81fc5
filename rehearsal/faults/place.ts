import pg from 'pg';

/** Where a house of a test keeps what it knows: settings for it, and what removes the place at the end. */
export type Place = { settings: Record<string, string>; remove(): Promise<void> };

let made = 0;

/** A database of its own on the PostgreSQL of DATABASE_URL where there is one, else the embedded database. */
export async function freshPlace(): Promise<Place> {
  const address = process.env.DATABASE_URL;
  if (!address) return { settings: {}, remove: async () => {} };
  made += 1;
  const name = `case_lab_attacks_${process.pid}_${made}`;
  await onServer(address, `create database ${name}`);
  const own = new URL(address);
  own.pathname = `/${name}`;
  const remove = () => onServer(address, `drop database if exists ${name} with (force)`);
  return { settings: { DATABASE_URL: own.href }, remove };
}

async function onServer(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
