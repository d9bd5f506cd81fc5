import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { log } from '../../wiring/log.ts';
import { isDatabaseAway } from '../../wiring/refusals.ts';
import { type Drawn, drawPages } from './drawing.ts';
import { Media, MediaOriginal, MediaPage } from './media.entities.ts';

/** How often a server looks for slides that another one has left undone. */
const LOOK_MS = 5000;
/** A page is drawn within 20 s; whoever has not drawn one for longer has stopped. */
const STOPPED_AFTER_S = 30;

type Claimed = { id: string; done: number };

/**
 * Draws the pages of slides, one file at a time on each server. What there is to do stands in the database: after a stop the
 * same server or another goes on with the next page.
 */
@Injectable()
export class SlidesService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly closing = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;

  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), LOOK_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.closing.abort();
    await this.working;
  }

  /** Looks for something to draw, unless it draws already. */
  wake(): void {
    if (this.working || this.closing.signal.aborted) return;
    this.working = this.drawAll()
      .catch((err) => log.debug({ err }, 'slides'))
      .finally(() => {
        this.working = undefined;
      });
  }

  private async drawAll(): Promise<void> {
    for (;;) {
      const claimed = await this.claim();
      if (!claimed || this.closing.signal.aborted) return;
      await this.draw(claimed);
    }
  }

  private async claim(): Promise<Claimed | undefined> {
    const [rows]: [Claimed[], number] = await this.database.query(
      `update media set state = 'working', beat_at = now() where id = (
         select id from media
         where state = 'waiting' or (state = 'working' and beat_at < now() - make_interval(secs => $1))
         order by created_at limit 1 for update skip locked)
       returning id, done`,
      [STOPPED_AFTER_S],
    );
    return rows[0];
  }

  private async draw({ id, done }: Claimed): Promise<void> {
    try {
      const { bytes } = await this.database.manager.findOneByOrFail(MediaOriginal, { mediaId: id });
      for await (const drawn of drawPages(bytes, done + 1, this.closing.signal))
        if (!(await this.store(id, drawn))) return;
      await this.end(id, 'ready');
    } catch (error) {
      if (this.closing.signal.aborted) {
        await this.database.manager.update(Media, { id, state: 'working' }, { state: 'waiting' });
      } else if (!isDatabaseAway(error)) {
        log.warn({ err: error, mediaId: id }, 'slides that cannot be drawn');
        await this.end(id, 'failed');
      }
    }
  }

  /** False where somebody has removed the slides meanwhile. */
  private store(id: string, { page, picture, small }: Drawn): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { affected } = await tx.update(
        Media,
        { id, state: 'working' },
        { done: page, beatAt: new Date() },
      );
      if (affected !== 1) return false;
      const row = { mediaId: id, page, picture: Buffer.from(picture), small: Buffer.from(small) };
      await tx.createQueryBuilder().insert().into(MediaPage).values(row).orIgnore().execute();
      return true;
    });
  }

  private async end(id: string, state: 'ready' | 'failed'): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.update(Media, { id }, { state });
      await tx.delete(MediaOriginal, { mediaId: id });
    });
  }
}
