import { readFileSync } from 'node:fs';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';
import { DataSource } from 'typeorm';
import { Announcer } from './announcer.ts';
import { Config } from './config.ts';
import { serverFolder } from './server-folder.ts';

collectDefaultMetrics();

const { version } = JSON.parse(readFileSync(new URL('package.json', serverFolder), 'utf8'));

@Controller()
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {}

  @Get('healthz')
  live() {
    return { ok: true };
  }

  /** 200 while the database and, where there is one, Redis answer; 503 while one of them does not. */
  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const database = this.config.databaseUrl ? 'postgresql' : 'embedded';
    const answers = await Promise.race([
      this.database.query('select 1').then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => setTimeout(resolve, 3000, false).unref()),
    ]);
    const { redis } = this.announcer;
    const ok = answers && redis !== 'away';
    response.status(ok ? 200 : 503).json({ ok, database, redis, build: version });
  }

  @Get('metrics')
  async metrics(@Res() response: Response): Promise<void> {
    response.type(register.contentType).send(await register.metrics());
  }
}
