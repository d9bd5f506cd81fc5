import type { Media as MediaView } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { Refusal } from '../../wiring/refusals.ts';
import { Media, MediaPage, mediaView } from './media.entities.ts';

/** The pictures and slides that are kept, page by page. */
@Injectable()
export class MediaService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Of each of these cases, in the order in which they came. */
  async ofCases(caseIds: string[]): Promise<Map<string, MediaView[]>> {
    const where = { caseId: In(caseIds) };
    const rows = await this.database.manager.find(Media, { where, order: { createdAt: 'ASC', id: 'ASC' } });
    return new Map(
      caseIds.map((id) => [id, rows.filter(({ caseId }) => caseId === id).map(mediaView)] as const),
    );
  }

  /** Which picture is whose portrait. */
  async portraits(labId: string): Promise<{ expertId: string; mediaId: string }[]> {
    const rows = await this.database.manager.findBy(Media, { labId, expertId: Not(IsNull()) });
    return rows.flatMap(({ id, expertId }) => (expertId ? [{ expertId, mediaId: id }] : []));
  }

  /** Throws NOT_FOUND. */
  async get(mediaId: string): Promise<Media> {
    const row = await this.find(mediaId);
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  find(mediaId: string): Promise<Media | null> {
    return this.database.manager.findOneBy(Media, { id: mediaId });
  }

  /** The bytes of one page as WebP; throws NOT_FOUND where it is not drawn. */
  async page(mediaId: string, page: number, size: 'picture' | 'small'): Promise<Buffer> {
    const select = { mediaId: true, page: true, [size]: true };
    const row = await this.database.manager.findOne(MediaPage, { where: { mediaId, page }, select });
    if (!row) throw new Refusal('NOT_FOUND');
    return row[size];
  }

  /** Slides whose pages are still being drawn are drawn no further. */
  async remove({ caseId, mediaId }: { caseId: string; mediaId: string }, tx: EntityManager): Promise<void> {
    await tx.delete(Media, { id: mediaId, caseId });
  }
}
