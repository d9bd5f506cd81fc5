import * as z from 'zod';

const count = (fallback: number, max: number) => z.coerce.number().int().min(1).max(max).default(fallback);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' }).optional(),
  DATA_DIR: z.string().default('./data'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must begin with redis://' }).optional(),
  SESSION_DAYS: count(30, 400),
  TRUST_PROXY: z.stringbool({ error: 'must be true or false' }).default(false),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  BOARD_MAX_BYTES: count(8_000_000, 100_000_000),
  UPDATE_MAX_BYTES: count(65_536, 1_000_000),
  BOARD_TICK_MS: count(35, 1000),
  TRANSLATE_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  TRANSLATE_KEY: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address, or a name and <an address>')
    .optional(),
});

/** What the server was told by its environment; checked once, at start. */
export class Config {
  readonly port: number;
  readonly host: string;
  /** Where people reach the server, without a slash at the end; undefined: to be guessed from the network. */
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly redisUrl: string | undefined;
  readonly sessionDays: number;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  readonly boardMaxBytes: number;
  readonly updateMaxBytes: number;
  readonly tickMs: number;
  /** A LibreTranslate server, without a slash at the end; undefined: nothing is translated by machine. */
  readonly translateUrl: string | undefined;
  readonly translateKey: string | undefined;
  /** The mail server, and whom mails come from; undefined: they are kept. */
  readonly mail: { url: string; from: string } | undefined;

  private constructor(env: z.infer<typeof environment>) {
    this.port = env.PORT;
    this.host = env.HOST;
    this.publicUrl = env.PUBLIC_URL?.replace(/\/+$/, '');
    this.databaseUrl = env.DATABASE_URL;
    this.dataDir = env.DATA_DIR;
    this.redisUrl = env.REDIS_URL;
    this.sessionDays = env.SESSION_DAYS;
    this.trustProxy = env.TRUST_PROXY;
    this.logLevel = env.LOG_LEVEL;
    this.boardMaxBytes = env.BOARD_MAX_BYTES;
    this.updateMaxBytes = env.UPDATE_MAX_BYTES;
    this.tickMs = env.BOARD_TICK_MS;
    this.translateUrl = env.TRANSLATE_URL?.replace(/\/+$/, '');
    this.translateKey = env.TRANSLATE_KEY;
    if (env.SMTP_URL && env.MAIL_FROM) this.mail = { url: env.SMTP_URL, from: env.MAIL_FROM };
  }

  /** Cookies and headers may ask for TLS only where the public address has it. */
  get secure(): boolean {
    return this.publicUrl?.startsWith('https:') ?? false;
  }

  /** Throws {@link BadConfiguration} naming every fault at once; an empty variable counts as not given. */
  static read(env: Record<string, string | undefined>): Config {
    const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
    const parsed = environment.safeParse(given);
    const faults = parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    if (env.REDIS_URL && !env.DATABASE_URL) {
      faults.push('REDIS_URL: many processes need one PostgreSQL; set DATABASE_URL too');
    }
    if (!env.SMTP_URL !== !env.MAIL_FROM) {
      faults.push('SMTP_URL, MAIL_FROM: mails need a server and a sender; set both or none');
    }
    if (!parsed.success || faults.length > 0) throw new BadConfiguration(faults);
    return new Config(parsed.data);
  }
}

export class BadConfiguration extends Error {
  constructor(readonly faults: string[]) {
    super(
      `The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
}
