import { createHash } from 'node:crypto';
import type { ImportReport, Language } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { CasesService } from '../cases/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { readTable } from '../wiring/tables/read-table.ts';
import { csvOf, xlsxOf } from '../wiring/tables/write-table.ts';
import { FormsService } from './forms.service.ts';
import { OrganisingService } from './organising.service.ts';
import { linesOf } from './registration-lines.ts';
import { type ReadTable, readRows } from './registration-table.ts';
import { RegistrationsService } from './registrations.service.ts';

export type Brought = { labId: string; table: string; coding: 'text' | 'base64' };
type Read = ReadTable & { stamp: string; addresses: ReadonlySet<string> };

/** Registrations as tables: looked through, taken, and given out. */
@Injectable()
export class TablesService {
  constructor(
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(OrganisingService) private readonly organising: OrganisingService,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(CasesService) private readonly cases: CasesService,
  ) {}

  /** Throws UNREADABLE_TABLE. */
  async preview(brought: Brought): Promise<ImportReport> {
    const { good, bad, unknownColumns, stamp } = await this.read(brought);
    return { good: good.length, bad, unknownColumns, stamp };
  }

  /** Takes the good rows, all or none. Throws UNREADABLE_TABLE, and STALE where not what `stamp` was told of is read. */
  async take(
    brought: Brought,
    stamp?: string,
  ): Promise<ImportReport & { confirmed: number; waitlisted: number }> {
    const { good, addresses, ...report } = await this.read(brought);
    if (stamp && stamp !== report.stamp) throw new Refusal('STALE');
    const rows = await this.registrations.registerAll(brought.labId, good, addresses);
    const confirmed = rows.filter(({ state }) => state === 'confirmed').length;
    return { ...report, good: good.length, confirmed, waitlisted: rows.length - confirmed };
  }

  /** All registrations in the order in which they came, also with what they prefer and is told no more. */
  async file(labId: string, format: 'csv' | 'xlsx', language: Language): Promise<Blob> {
    const { cases } = await this.cases.list(labId);
    const lines = linesOf(await this.organising.list(labId), {
      form: await this.registrations.form(labId),
      cases,
      language,
    });
    if (format === 'csv') return new Blob([csvOf(lines, language)], { type: 'text/csv; charset=utf-8' });
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new Blob([await xlsxOf(lines)], { type });
  }

  private async read({ labId, table, coding }: Brought): Promise<Read> {
    const form = await this.registrations.form(labId);
    const cases = await this.forms.preferable(labId);
    const addresses = await this.registrations.addresses(labId);
    const codes = new Map(cases.map(({ code, id }) => [code.toUpperCase(), id]));
    const lines = await readTable(Buffer.from(table, coding === 'text' ? 'utf8' : 'base64'));
    const read = readRows(lines, { form, cases: codes, addresses });
    const stamp = createHash('sha256')
      .update(JSON.stringify([read, form]))
      .digest('base64url');
    return { ...read, stamp, addresses };
  }
}
