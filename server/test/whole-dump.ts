import { inflateRawSync } from 'node:zlib';
import type { TestHouse } from './house.ts';

/** Types whose values somebody could read a name in. */
const READABLE = ['text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY'];

/**
 * Where in the whole database any of these words stands: `table.column`, in whatever form it is kept there, packed states of
 * boards too.
 */
export async function findInDump(house: TestHouse, words: readonly string[]): Promise<string[]> {
  const columns = await house.rows<{ table: string; column: string; type: string }>(
    `select c.table_name as table, c.column_name as column, c.data_type as type from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = any($1)`,
    [READABLE],
  );
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    const read = type === 'bytea' ? `"${column}"` : `"${column}"::text`;
    const rows = await house.rows<{ value: string | Buffer | null }>(
      `select ${read} as value from "${table}"`,
    );
    const isThere = rows.some(({ value }) => value && words.some((word) => holds(value, word)));
    if (isThere) found.push(`${table}.${column}`);
  }
  return found;
}

function holds(value: string | Buffer, word: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(word.toLowerCase());
  return value.includes(word) || unpacked(value)?.includes(word) === true;
}

function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    return inflateRawSync(bytes);
  } catch {
    // Most bytes are not packed.
    return undefined;
  }
}
