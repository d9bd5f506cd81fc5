import { fromClient, type Refused } from '@case-lab/contract';
import { Inject } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { DataSource } from 'typeorm';
import { Announcer } from '../wiring/announcer.ts';
import { log } from '../wiring/log.ts';
import { codeOf, demand } from '../wiring/refusals.ts';
import { whoOf } from '../wiring/sockets.ts';
import { Participant } from './people.entities.ts';
import { PeopleService } from './people.service.ts';
import { PresenceService } from './presence.service.ts';

/** A device that watches its lab: it hears the lab's news, and its person counts as online. */
@WebSocketGateway()
export class LabGateway implements OnGatewayInit<Server> {
  constructor(
    @Inject(Announcer) private readonly announcer: Announcer,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  afterInit(io: Server): void {
    this.presence.attach(io);
  }

  /** `now` is the server's clock in ms since 1970, for devices whose own clock is wrong. */
  @SubscribeMessage('lab:watch')
  async watch(
    @ConnectedSocket() socket: Socket,
    @MessageBody() body: unknown,
  ): Promise<{ ok: true; now: number } | Refused> {
    const parsed = fromClient['lab:watch'].safeParse(body);
    if (!parsed.success) return { ok: false, code: 'MALFORMED' };
    const who = whoOf(socket);
    try {
      demand(who, 'see the lab', parsed.data.labId);
      if (!socket.rooms.has(`lab:${who.labId}`)) await this.admit(socket);
      return { ok: true, now: Date.now() };
    } catch (error) {
      return { ok: false, code: codeOf(error) };
    }
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
