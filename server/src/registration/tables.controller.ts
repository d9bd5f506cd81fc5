import { contract, type PostboxMail, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { AuditService } from '../people/index.ts';
import { Postbox } from '../wiring/mail/postbox.ts';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { TablesService } from './tables.service.ts';

const { registrations } = contract;

/** Tables that organisers bring and take, and what was written to people. */
@Controller()
export class TablesController {
  constructor(
    @Inject(TablesService) private readonly tables: TablesService,
    @Inject(Postbox) private readonly mails: Postbox,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  @Implement(registrations.previewImport)
  previewImport(@Me() who: Who) {
    return implement(registrations.previewImport).handler(({ input }) => {
      demand(who, 'run the registration', input.labId);
      return this.tables.preview(input);
    });
  }

  @Implement(registrations.importTable)
  importTable(@Me() who: Who) {
    return implement(registrations.importTable).handler(async ({ input: { stamp, ...brought } }) => {
      const { labId } = brought;
      demand(who, 'run the registration', labId);
      const taken = await this.tables.take(brought, stamp);
      const detail = { count: String(taken.good) };
      await this.audit.note({ labId, deed: 'registrations_imported', actorId: who.participantId, detail });
      return taken;
    });
  }

  @Implement(registrations.exported)
  exported(@Me() who: Who) {
    return implement(registrations.exported).handler(async ({ input: { labId, format, language } }) => {
      demand(who, 'see contacts', labId);
      const body = await this.tables.file(labId, format, language);
      const detail = { to: format };
      await this.audit.note({ labId, deed: 'people_exported', actorId: who.participantId, detail });
      const headers = {
        'content-disposition': `attachment; filename="registrations.${format}"`,
        'cache-control': 'no-store',
      };
      return { headers, body };
    });
  }

  @Implement(registrations.postbox)
  postbox(@Me() who: Who) {
    return implement(registrations.postbox).handler(({ input: { labId } }) => {
      demand(who, 'see contacts', labId);
      return this.written(labId);
    });
  }

  @Implement(registrations.resend)
  resend(@Me() who: Who) {
    return implement(registrations.resend).handler(async ({ input: { labId } }) => {
      demand(who, 'run the registration', labId);
      await this.mails.retry(labId);
      return this.written(labId);
    });
  }

  private async written(labId: string): Promise<{ isSending: boolean; mails: PostboxMail[] }> {
    const mails = await this.mails.list(labId);
    return {
      isSending: this.mails.isSending,
      mails: mails.map(({ id, to, subject, text, tries, lastFault, dueAt, sentAt, createdAt }) => ({
        ...{ id, to, subject, text, tries, fault: lastFault },
        state: sentAt ? 'sent' : dueAt ? 'waiting' : 'failed',
        at: createdAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
      })),
    };
  }
}
