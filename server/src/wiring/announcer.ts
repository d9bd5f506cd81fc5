import { type Announcement, type AnnouncementOf, announcement, hears, type Role } from '@case-lab/contract';
import { Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { log } from './log.ts';
import { redisOf, tellOtherServers } from './other-servers.ts';

type Type = Announcement['type'];
type Listener<T extends Type> = (news: AnnouncementOf<T>) => void | Promise<void>;

const types = announcement.def.options.map((option) => option.shape.type.def.values[0] as Type);
const roomOf = (labId: string, type: Type) => `lab:${labId}/${type}`;

/**
 * Says what has changed, after COMMIT: to the lab's devices, and to later rooms that listen. With several processes
 * each of them hears it once.
 */
@Injectable()
export class Announcer {
  private io: Server | undefined;
  private readonly listeners: { [T in Type]?: Listener<T>[] } = {};

  /** Given the socket server once it stands. */
  attach(io: Server): void {
    this.io = io;
    io.on('announced', (news: Announcement) => this.tellRooms(news));
  }

  /** Whether the other processes are reached; see {@link redisOf}. */
  get redis(): ReturnType<typeof redisOf> {
    return redisOf(this.io);
  }

  /** A later room listens to an earlier one. */
  on<T extends Type>(type: T, listener: Listener<T>): void {
    const known: Listener<T>[] = this.listeners[type] ?? [];
    Object.assign(this.listeners, { [type]: [...known, listener] });
  }

  /** Lets a device hear what a seat of this role hears in the lab. */
  async admit(socket: Socket, labId: string, role: Role): Promise<void> {
    await socket.join(types.filter((type) => hears(role, type)).map((type) => roomOf(labId, type)));
  }

  announce(news: Announcement): void {
    this.io?.to(roomOf(news.labId, news.type)).emit('lab:news', news);
    tellOtherServers(this.io, 'announced', news);
    this.tellRooms(news);
  }

  private tellRooms<T extends Type>(news: AnnouncementOf<T>): void {
    const listeners: Listener<T>[] = this.listeners[news.type as T] ?? [];
    for (const listener of listeners) {
      // A listener that fails must not undo what is already committed and announced.
      Promise.resolve(news)
        .then(listener)
        .catch((err) => log.error({ err, labId: news.labId, type: news.type }, 'a listener failed'));
    }
  }
}

/** The stamp that every announcement bears. */
export const stamped = (labId: string) => ({ labId, at: new Date().toISOString() });
