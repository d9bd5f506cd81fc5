import { fromClient } from '@case-lab/contract';
import { type BeforeApplicationShutdown, Inject, type OnApplicationShutdown } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { DataSource } from 'typeorm';
import { Announcer } from '../wiring/announcer.ts';
import { log } from '../wiring/log.ts';
import { mannersOf } from '../wiring/manners.ts';
import { demand, Refusal } from '../wiring/refusals.ts';
import { whoOf } from '../wiring/sockets.ts';
import { Participant } from './people.entities.ts';
import { PeopleService } from './people.service.ts';
import { PresenceService } from './presence.service.ts';

/** A device that watches its lab: it hears the lab's news, and its person counts as online. */
@WebSocketGateway()
export class LabGateway implements OnGatewayInit<Server>, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly admissions = new WeakMap<Socket, Promise<void>>();
  /** Whose last moment here is being written down. */
  private readonly leaving = new Set<Promise<void>>();
  private isClosing = false;

  constructor(
    @Inject(Announcer) private readonly announcer: Announcer,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  afterInit(io: Server): void {
    this.presence.attach(io);
    io.on('connection', (socket) => {
      socket.on('lab:watch', (data, ack) => mannersOf(socket).answer(ack, () => this.watch(socket, data)));
    });
  }

  beforeApplicationShutdown(): void {
    this.isClosing = true;
  }

  /** All have been disconnected by now; the database is closed next. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.leaving);
  }

  /** `now` is the server's clock in ms since 1970, for devices whose own clock is wrong. */
  private async watch(socket: Socket, data: unknown): Promise<{ ok: true; now: number }> {
    const parsed = fromClient['lab:watch'].safeParse(data);
    if (!parsed.success) throw new Refusal('MALFORMED');
    const who = whoOf(socket);
    demand(who, 'see the lab', parsed.data.labId);
    await this.admitOnce(socket);
    return { ok: true, now: Date.now() };
  }

  /** Several watches may be under way at once: who watches is told of one coming. */
  private async admitOnce(socket: Socket): Promise<void> {
    const admission = this.admissions.get(socket) ?? this.admit(socket);
    this.admissions.set(socket, admission);
    await admission.catch((error) => {
      this.admissions.delete(socket);
      throw error;
    });
  }

  private async admit(socket: Socket): Promise<void> {
    const who = whoOf(socket);
    const wasOnline = await this.presence.isWatching(who.labId, who.participantId);
    await socket.join([`lab:${who.labId}`, `lab:${who.labId}/${who.participantId}`]);
    await this.announcer.admit(socket, who.labId, who.role);
    socket.once('disconnect', () => this.seen(who.participantId, who.labId));
    if (!wasOnline) await this.people.announce(who.participantId);
  }

  private seen(participantId: string, labId: string): void {
    const left = this.leave(participantId, labId)
      .catch((err) => log.warn({ err }, 'presence'))
      .finally(() => this.leaving.delete(left));
    this.leaving.add(left);
  }

  private async leave(participantId: string, labId: string): Promise<void> {
    await this.database.manager.update(Participant, { id: participantId }, { lastSeenAt: new Date() });
    // Who is disconnected because the house closes comes back to it, or to another of its servers, and is told of then.
    if (this.isClosing || (await this.presence.isWatching(labId, participantId))) return;
    await this.people.announce(participantId);
  }
}
