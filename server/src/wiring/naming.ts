import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
const nameOf = (table: Table | string) =>
  (typeof table === 'string' ? table : table.name).replace(/^.*\./, '');
const joined = (table: Table | string, columns: string[], end: string) =>
  [nameOf(table), ...columns, end].join('_').slice(0, 63);

/** Names as PostgreSQL itself gives them, so that hand-written SQL needs none and the drift test can compare. */
export class PostgresNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }
  override columnName(property: string, given: string | undefined): string {
    return given ?? snake(property);
  }
  override primaryKeyName(table: Table | string): string {
    return joined(table, [], 'pkey');
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return joined(table, columns, 'key');
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return joined(table, columns, 'fkey');
  }
  override indexName(table: Table | string, columns: string[]): string {
    return joined(table, columns, 'idx');
  }
}
