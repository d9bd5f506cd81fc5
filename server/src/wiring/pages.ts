import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const YEAR_MS = 365 * 86_400_000;
/** What answers for itself, or not at all. */
const NO_PAGE = /^\/(api|l|socket\.io|assets|calendar|healthz|readyz|metrics)(\/|$)/;
const PACKINGS = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
];
/** What the screen of an address needs beside the entry, by the names of the build's chunks. */
const NEEDS: Record<string, string[]> = {
  '': ['JoinScreen'],
  j: ['JoinScreen'],
  'sign-in': ['SignInScreen'],
  invitation: ['InvitationScreen'],
  recovery: ['RecoveryScreen'],
  group: ['inside', 'board'],
  account: ['inside', 'AccountScreen'],
  desk: ['inside', 'DeskScreen'],
  facilitator: ['inside', 'FacilitatorScreen'],
  expert: ['inside', 'ExpertScreen'],
  hall: ['inside', 'HallScreen'],
  register: ['RegisterScreen'],
  registration: ['RegisterScreen'],
};
/** The first question of everybody inside: asked with the scripts, it is answered before they run. */
const WHO_AM_I = '<link rel="preload" as="fetch" crossorigin="anonymous" href="/api/me">';

/** Serves the client: hashed assets for ever and packed, and for every address that a person may open its page. */
export function servePages(house: NestExpressApplication, folder: string): void {
  const assets = join(folder, 'assets');
  house.use('/assets', takePacked(assets));
  house.useStaticAssets(assets, { prefix: '/assets', immutable: true, maxAge: YEAR_MS, fallthrough: false });
  house.useStaticAssets(folder, { index: false, dotfiles: 'ignore' });
  const pages = new Pages(folder);
  house.use((request: Request, response: Response, next: NextFunction) => {
    const isPage =
      ['GET', 'HEAD'].includes(request.method) && !NO_PAGE.test(request.path) && request.accepts('html');
    const page = isPage && pages.at(request.path, firstLanguage(request));
    if (!page) return next();
    response.set('Cache-Control', 'no-cache').vary('Accept-Language').type('html').send(page);
  });
}

/** As the client chooses on a device where nobody has chosen yet (words/LanguageProvider.tsx). */
function firstLanguage(request: Request): string {
  return /^ru\b/i.test(request.get('accept-language') ?? '') ? 'ru' : 'en';
}

/** Sends in the place of a file the packed one that the build has laid beside it, where the browser can read it. */
function takePacked(assets: string) {
  const files = new Set(existsSync(assets) ? readdirSync(assets) : []);
  return (request: Request, response: Response, next: NextFunction) => {
    const name = request.path.slice(1);
    const ways = PACKINGS.filter(({ ending }) => files.has(name + ending));
    if (ways.length > 0) response.vary('Accept-Encoding');
    const way = ways.find(({ coding }) => request.acceptsEncodings(coding));
    if (way) {
      response.type(name).set('Content-Encoding', way.coding);
      request.url = request.url.replace(name, name + way.ending);
    }
    next();
  };
}

type Chunk = { name?: string; file: string; css?: string[]; imports?: string[] };

/**
 * The one page of the client, with the parts named that its address will ask for: a phone fetches all of them at once
 * instead of finding them one behind the other.
 */
class Pages {
  readonly #page: string | undefined;
  readonly #manifest: Record<string, Chunk>;
  readonly #made = new Map<string, string>();

  constructor(folder: string) {
    this.#page = read(join(folder, 'index.html'));
    this.#manifest = JSON.parse(read(join(folder, '.vite', 'manifest.json')) ?? '{}');
  }

  /** Undefined where no client was built. */
  at(path: string, language: string): string | undefined {
    const room = path.split('/')[1] ?? '';
    const screen = NEEDS[room];
    if (!screen || !this.#page) return this.#page;
    // The sentences of each part are a file of their own in each language.
    const needs = [...screen, ...['door', ...screen].map((name) => `${name}-${language}`)];
    const key = `${room} ${language}`;
    const made =
      this.#made.get(key) ??
      this.#page.replace(
        '</head>',
        `${needs.includes('inside') ? WHO_AM_I : ''}${this.#links(needs)}</head>`,
      );
    this.#made.set(key, made);
    return made;
  }

  #links(needs: string[]): string {
    const files = new Set<string>();
    for (const chunk of Object.values(this.#manifest))
      if (needs.includes(chunk.name ?? '')) this.#gather(chunk, files);
    return [...files]
      .filter((file) => !this.#page?.includes(file))
      .map(
        (file) =>
          `<link rel="${file.endsWith('.css') ? 'stylesheet' : 'modulepreload'}" crossorigin href="/${file}">`,
      )
      .join('');
  }

  #gather(chunk: Chunk, files: Set<string>): void {
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const name of chunk.imports ?? []) {
      const next = this.#manifest[name];
      if (next) this.#gather(next, files);
    }
  }
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
