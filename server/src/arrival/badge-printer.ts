import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { inLanguage, type Language } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import qrcode from 'qrcode';
import { LabsService } from '../labs/index.ts';
import { GuestsService } from '../registration/index.ts';
import { Line } from '../wiring/line.ts';
import { BadgesService } from './badges.service.ts';
import { GuestList } from './guest-list.service.ts';

/** What one badge says; `qr` are the rows of its code, a character a square, `#` for a dark one. */
export type Badge = {
  lab: string;
  name: string;
  place: string;
  organisation: string;
  foot: string;
  number: string;
  qr: string[];
};

const { resolve } = createRequire(import.meta.url);
const FONTS = {
  regular: resolve('@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf'),
};
const MOST_MS = 60_000;
const WORDS = {
  ru: { table: (n: number) => `стол ${n}`, languages: { ru: 'русский', en: 'английский' } },
  en: { table: (n: number) => `table ${n}`, languages: { ru: 'Russian', en: 'English' } },
};

/** Draws badges in a thread of its own, one sheet after the other: 300 of them take a second or two of a core. */
@Injectable()
export class BadgePrinter {
  private readonly line = new Line();

  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(GuestsService) private readonly guests: GuestsService,
    @Inject(GuestList) private readonly list: GuestList,
    @Inject(BadgesService) private readonly badges: BadgesService,
  ) {}

  /** Of those who have a seat; `numbers` of badges choose among them, none means all. */
  async print(labId: string, numbers: readonly number[], language: Language): Promise<Blob> {
    const { title } = await this.labs.get(labId);
    const expected = await this.guests.expected(labId);
    const links = new Map(expected.map((guest) => [guest.id, this.badges.linkOf(guest)]));
    const wanted = (await this.list.views(labId, expected)).filter(
      ({ badge, waits }) => !waits && (numbers.length === 0 || numbers.includes(badge)),
    );
    const words = WORDS[language];
    const badges = wanted.map(
      ({ id, name, territory, organisation, language: spoken, table, badge }): Badge => ({
        ...{ lab: inLanguage(title, language).text, name, organisation },
        place: inLanguage(territory, language).text,
        foot: [words.languages[spoken], table === null ? '' : words.table(table)].filter(Boolean).join(' · '),
        number: String(badge),
        qr: squares(links.get(id) ?? ''),
      }),
    );
    return this.line.inTurn(() => drawn(badges, language));
  }
}

function squares(address: string): string[] {
  const { size, data } = qrcode.create(address, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, row) =>
    Array.from(data.subarray(row * size, (row + 1) * size), (dark) => (dark ? '#' : ' ')).join(''),
  );
}

async function drawn(badges: Badge[], language: Language): Promise<Blob> {
  const thread = new Worker(new URL('./badge-thread.js', import.meta.url), {
    workerData: { badges, language, fonts: FONTS },
  });
  try {
    const [bytes] = await once(thread, 'message', { signal: AbortSignal.timeout(MOST_MS) });
    return new Blob([bytes], { type: 'application/pdf' });
  } finally {
    await thread.terminate();
  }
}
