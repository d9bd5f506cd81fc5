import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';

const YEAR_MS = 365 * 86_400_000;
/** What answers for itself, or not at all. */
const NO_PAGE = /^\/(api|socket\.io|assets|healthz|readyz|metrics)(\/|$)/;

/** Serves the client: hashed assets for ever, and the one page for every address that a person may open. */
export function servePages(house: NestExpressApplication, folder: string): void {
  const forEver = { immutable: true, maxAge: YEAR_MS, fallthrough: false };
  house.useStaticAssets(join(folder, 'assets'), { prefix: '/assets', ...forEver });
  house.useStaticAssets(folder, { index: false });
  house.use((request: Request, response: Response, next: () => void) => {
    const isPage =
      ['GET', 'HEAD'].includes(request.method) && !NO_PAGE.test(request.path) && request.accepts('html');
    if (!isPage) return next();
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'));
  });
}
