import type { IncomingMessage } from 'node:http';
import { type Media as MediaView, MOST_MEDIA, MOST_PAGES } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../wiring/refusals.ts';
import { CardsService, type OfCase } from '../cards.service.ts';
import { countPages, type Drawn, drawPicture } from './drawing.ts';
import { demandModest } from './file-kind.ts';
import { Media, MediaOriginal, MediaPage, mediaView } from './media.entities.ts';
import { MediaService } from './media.service.ts';
import { readUpload } from './reading-upload.ts';
import { SlidesService } from './slides.service.ts';

/** Each is held in memory while it is looked at. */
const AT_ONCE = 3;

export type Named = { mediaId: string; title: string };
/** What came in, looked through: a picture made anew, or slides whose pages are still to be drawn. */
type Taken = { drawn: Drawn } | { pages: number; bytes: Buffer };

/** Takes files in. Nothing is stored of one that is refused. */
@Injectable()
export class UploadingService {
  private busy = 0;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CardsService) private readonly cards: CardsService,
    @Inject(MediaService) private readonly media: MediaService,
    @Inject(SlidesService) private readonly slides: SlidesService,
  ) {}

  /** Throws MEDIA_FULL, CASE_PUBLISHED to an expert, and whatever is wrong with the file. Sent twice it is there once. */
  async toCase(of: OfCase, isStaff: boolean, named: Named, request: IncomingMessage): Promise<MediaView> {
    const known = await this.media.find(named.mediaId);
    if (known) {
      if (known.caseId !== of.caseId) throw new Refusal('NOT_FOUND');
      return mediaView(known);
    }
    if ((await this.cards.get(of)).media.length >= MOST_MEDIA) throw new Refusal('MEDIA_FULL');
    const taken = await this.inTime(() => take(request));
    const row = rowOf({ ...of, expertId: null }, named, taken);
    await this.cards.change(of, isStaff, (_, tx) => keep(row, taken, tx));
    if (row.kind === 'slides') this.slides.wake();
    return mediaView(row);
  }

  /** The portrait of an expert in place of the one before; throws FOREIGN_KIND for slides. */
  async asPortrait(
    { labId, expertId }: { labId: string; expertId: string },
    named: Named,
    request: IncomingMessage,
  ): Promise<MediaView> {
    const known = await this.media.find(named.mediaId);
    if (known) {
      if (known.expertId !== expertId) throw new Refusal('NOT_FOUND');
      return mediaView(known);
    }
    const taken = await this.inTime(() => take(request));
    if (!('drawn' in taken)) throw new Refusal('FOREIGN_KIND');
    const row = rowOf({ labId, expertId, caseId: null }, named, taken);
    await this.database.transaction(async (tx) => {
      await tx.delete(Media, { expertId });
      await keep(row, taken, tx);
    });
    return mediaView(row);
  }

  private async inTime(read: () => Promise<Taken>): Promise<Taken> {
    if (this.busy >= AT_ONCE) throw new Refusal('TOO_FAST', { retryAfterMs: 3000 });
    this.busy += 1;
    try {
      return await read();
    } finally {
      this.busy -= 1;
    }
  }
}

async function take(request: IncomingMessage): Promise<Taken> {
  const { kind, bytes } = await readUpload(request);
  if (kind !== 'pdf') {
    demandModest(bytes, kind);
    return { drawn: await drawPicture(bytes) };
  }
  const pages = await countPages(bytes);
  if (pages > MOST_PAGES) throw new Refusal('TOO_MANY_PAGES');
  return { pages, bytes };
}

function rowOf(
  of: { labId: string; caseId: string | null; expertId: string | null },
  { mediaId, title }: Named,
  taken: Taken,
): Media {
  const about =
    'drawn' in taken
      ? ({ kind: 'picture', state: 'ready', pages: 1, done: 1 } as const)
      : ({ kind: 'slides', state: 'waiting', pages: taken.pages, done: 0 } as const);
  return Object.assign(new Media(), of, about, { id: mediaId, title, beatAt: new Date() });
}

async function keep(row: Media, taken: Taken, tx: EntityManager): Promise<void> {
  await tx.insert(Media, row);
  if (!('drawn' in taken)) {
    await tx.insert(MediaOriginal, { mediaId: row.id, bytes: taken.bytes });
    return;
  }
  const { page, picture, small } = taken.drawn;
  const bytes = { picture: Buffer.from(picture), small: Buffer.from(small) };
  await tx.insert(MediaPage, { mediaId: row.id, page, ...bytes });
}
