import { fromClient } from '@case-lab/contract';
import { Inject } from '@nestjs/common';
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
export class LabGateway implements OnGatewayInit<Server> {
  private readonly admissions = new WeakMap<Socket, Promise<void>>();

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
    const leave = async () => {
      await this.database.manager.update(Participant, { id: participantId }, { lastSeenAt: new Date() });
      if (!(await this.presence.isWatching(labId, participantId))) await this.people.announce(participantId);
    };
    leave().catch((err) => log.warn({ err }, 'presence'));
  }
}
