import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Counter, Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Config } from '../config.ts';
import { log } from '../log.ts';
import type { Mail } from './mail.entity.ts';

const LOOK_EVERY_MS = 2000;
/** How long a mail server may be silent. */
const SILENT_MS = 20_000;
/** Pauses between the tries: a minute, then twice as long each time; the last ones are half a day apart. */
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 12 * 3_600_000;
/** About five days; after that it is given up. */
const TRIES = 18;

const sent = new Counter({ name: 'caselab_mails_sent_total', help: 'Mails that a mail server has taken' });
const failed = new Counter({ name: 'caselab_mails_failed_total', help: 'Tries that a mail server refused' });
const waiting = new Gauge({ name: 'caselab_mails_waiting', help: 'Mails that wait for their next try' });

/** Of nodemailer: at which step it failed, and the mail server's number. */
type MailFault = Error & { code?: string; responseCode?: number };

/**
 * Carries mails to the mail server, one after the other. A mail is taken for the length of a try and a pause, so that of two
 * servers one sends it; a server that dies in the middle sends it twice rather than never, under the same Message-ID.
 */
@Injectable()
export class Postman implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private isOver = false;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const { mail } = this.config;
    if (!mail) return;
    const times = { connectionTimeout: SILENT_MS, greetingTimeout: SILENT_MS, socketTimeout: SILENT_MS };
    const transport = createTransport({ url: mail.url, ...times });
    this.timer = setInterval(() => {
      this.round ??= this.carry(transport, mail.from)
        .catch((err) => log.warn({ err }, 'mails wait'))
        .finally(() => {
          this.round = undefined;
        });
    }, LOOK_EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isOver = true;
    clearInterval(this.timer);
    await this.round;
  }

  private async carry(transport: Transporter, from: string): Promise<void> {
    for (let mail = await this.take(); mail && !this.isOver; mail = await this.take())
      await this.send(mail, transport, from);
    const [row] = await this.database.query<{ n: number }[]>(
      'select count(*)::int as n from mail where sent_at is null and due_at is not null',
    );
    waiting.set(row?.n ?? 0);
  }

  private async take(): Promise<Mail | undefined> {
    const [rows] = await this.database.query<[Mail[], number]>(
      `update mail set tries = tries + 1,
         due_at = now() + least($1 * power(2, tries), $2) * interval '1 millisecond'
       where id = (select id from mail where sent_at is null and due_at <= now()
                   order by due_at, id limit 1 for update skip locked)
       returning *`,
      [FIRST_PAUSE_MS, LONGEST_PAUSE_MS],
    );
    return rows[0];
  }

  private async send({ id, tries, ...mail }: Mail, transport: Transporter, from: string): Promise<void> {
    try {
      await transport.sendMail({
        ...{ from, to: mail.to, subject: mail.subject, text: mail.text },
        messageId: `<${id}@case-lab>`,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      failed.inc();
      await this.note(id, error as MailFault, tries);
      return;
    }
    sent.inc();
    await this.database.query(
      `update mail set sent_at = now(), due_at = null, last_fault = null, text = '' where id = $1`,
      [id],
    );
  }

  /** A mail server that says 5xx of a mail will say so again; what it says of us, as of a wrong password, can be mended. */
  private async note(id: string, error: MailFault, tries: number): Promise<void> {
    const isOfMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
    const isGivenUp = (isOfMail && (error.responseCode ?? 0) >= 500) || tries >= TRIES;
    await this.database.query(
      'update mail set last_fault = $2, due_at = case when $3 then null else due_at end where id = $1',
      [id, error.message.slice(0, 500), isGivenUp],
    );
  }
}
