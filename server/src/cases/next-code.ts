import type { EntityManager, EntityTarget } from 'typeorm';
import type { LabCase, Technology } from './cases.entities.ts';

/** The first free code of its kind in the lab, such as `T13`; whoever asks at the same moment waits until COMMIT. */
export async function nextCode(
  tx: EntityManager,
  table: EntityTarget<LabCase | Technology>,
  labId: string,
  letter: 'C' | 'T',
): Promise<string> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`codes ${labId}`]);
  const rows = await tx.find(table, { where: { labId }, select: { id: true, code: true } });
  const numbers = rows.map(({ code }) => Number(code.replace(/^\D+/, '')) || 0);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
