import { type FromServer, isAnonymous } from '@case-lab/contract';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Announcer } from '../wiring/announcer.ts';
import { askedTogether } from '../wiring/asked-together.ts';
import { Config } from '../wiring/config.ts';
import { log } from '../wiring/log.ts';
import { tellOtherServers } from '../wiring/other-servers.ts';
import type { Attendance } from './attendance.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { CountsService } from './counts.service.ts';
import { DocumentsService } from './documents.service.ts';
import { ModesService } from './modes.service.ts';
import type { OpenDocument } from './open-document.ts';
import { GONE, type MovedThere, PresenceTick } from './presence-tick.ts';
import { type Committed, Room } from './room.ts';
import { Rooms } from './rooms.ts';

const SWEEP_MS = 1000;

type Looked = FromServer['board:look'];

/** Keeps those at a board informed: of what was committed, of who moves, and of what they may do now. */
@Injectable()
export class BoardWatch implements OnApplicationShutdown {
  readonly rooms: Rooms;
  readonly presence: PresenceTick;
  private io: Server | undefined;
  private sweeping: NodeJS.Timeout | undefined;
  private readonly turns = new Map<string, number>();

  constructor(
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ModesService) private readonly modes: ModesService,
    @Inject(ClientIdsService) private readonly clientIds: ClientIdsService,
    @Inject(CountsService) private readonly counts: CountsService,
    @Inject(Announcer) announcer: Announcer,
    @Inject(Config) { tickMs, redisUrl }: Config,
  ) {
    this.rooms = new Rooms(({ document, doc }) => new Room(document, doc, clientIds, tickMs));
    const tellOthers = (moved: MovedThere[]) => tellOtherServers(this.io, 'board:moved', moved);
    this.presence = new PresenceTick(tickMs, redisUrl ? tellOthers : undefined);
    announcer.on('programme.clock', (news) => this.judgeAgain(news.labId));
    announcer.on('groups.changed', (news) => this.judgeAgain(news.labId));
  }

  begin(io: Server): void {
    this.io = io;
    this.documents.attach(
      io,
      (document, news) => this.bring(document, news),
      (document) => this.sendRound(document),
    );
    io.on('board:moved', (moved: MovedThere[]) => {
      for (const one of moved) this.hear(one).catch((err) => log.warn({ err }, 'presence'));
    });
    io.on('board:looked', (looked: Looked) => this.tellLook(looked));
    this.sweepAgain();
  }

  /** Asks everybody at the board, at whichever server, to look there; the device that asks (`from`) does already. */
  look(looked: Looked, from: string): void {
    this.tellLook(looked, from);
    tellOtherServers(this.io, 'board:looked', looked);
  }

  private tellLook(looked: Looked, from?: string): void {
    const room = this.rooms.at({ boardId: looked.boardId, name: 'board' });
    for (const { socket } of room?.members ?? []) if (socket.id !== from) socket.emit('board:look', looked);
  }

  private sweepAgain(): void {
    const sweep = () => this.documents.sweep((document) => this.rooms.at(document) !== undefined);
    this.sweeping = setTimeout(() => {
      sweep()
        .catch((err) => log.warn({ err }, 'sweep'))
        .finally(() => this.io && this.sweepAgain());
    }, SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    this.io = undefined;
    clearTimeout(this.sweeping);
  }

  /** Changes whenever what people may do in this lab may have changed: for whoever is being let in meanwhile. */
  turnOf(labId: string): number {
    return this.turns.get(labId) ?? 0;
  }

  /** Says to everybody of the lab what they may do now; once for all who ask for it meanwhile. */
  judgeAgain(labId: string): Promise<void> {
    this.turns.set(labId, this.turnOf(labId) + 1);
    return this.judging(labId);
  }

  /** The same in every lab that somebody is at a board of. */
  async judgeAll(): Promise<void> {
    const there = this.rooms.all().flatMap(({ members }) => [...members]);
    const labIds = new Set(there.map(({ board }) => board.labId));
    await Promise.all([...labIds].map((labId) => this.judgeAgain(labId)));
  }

  private readonly judging = askedTogether((labIds: string[]) =>
    Promise.all(labIds.map((labId) => this.judgeLab(labId))),
  );

  private async judgeLab(labId: string): Promise<void> {
    const there = this.rooms.all().flatMap(({ members }) => [...members]);
    const ofLab = there.filter(({ board }) => board.labId === labId);
    if (ofLab.length === 0) return;
    const judge = await this.modes.now(labId);
    for (const attendance of ofLab) {
      const allowed = judge(attendance.who, attendance.board, attendance.doc);
      if (!allowed) {
        this.showOut(attendance);
        continue;
      }
      const { mode, names } = allowed;
      attendance.names = names;
      if (JSON.stringify(mode) !== JSON.stringify(attendance.mode)) {
        if (isAnonymous(mode)) this.sayGone(attendance);
        attendance.mode = mode;
        attendance.modeSince = new Map(attendance.document.accepted);
        if (attendance.doc === 'board')
          attendance.socket.emit('board:mode', { boardId: attendance.board.id, ...mode });
      }
    }
  }

  /** Takes a device out of a document; the others see its cursor go. */
  leave(attendance: Attendance): void {
    this.sayGone(attendance);
    this.rooms.leave(attendance);
  }

  private sayGone({ document, doc, presenceId }: Attendance): void {
    const room = this.rooms.at(document);
    if (room && doc === 'board' && presenceId !== 0) this.presence.put(room, presenceId, GONE);
  }

  private showOut(attendance: Attendance): void {
    this.leave(attendance);
    attendance.socket.emit('board:mode', { boardId: attendance.board.id, mode: 'read', reason: 'visitor' });
  }

  /** Whoever is at a document that failed comes again by itself, and is told at the door how it is. */
  private sendRound(document: { boardId: string; name: string }): void {
    for (const { socket } of this.rooms.at(document)?.members ?? []) socket.conn.close();
  }

  private bring(document: OpenDocument, news: Committed): void {
    const room = this.rooms.at(document);
    room?.tell(news);
    if (document.name === 'board') this.counts.touch(document);
    const strangers = [...news.clients].filter((client) => !this.clientIds.isKnown(client));
    if (!room || strangers.length === 0) return;
    // Their ids were issued by another server, so the news went out without names: these follow.
    this.clientIds.learn(strangers).then(
      () => room.name(strangers),
      (err) => log.warn({ err }, 'authors'),
    );
  }

  /** Devices that are connected to another server have moved. */
  private async hear({ moved, ...document }: MovedThere): Promise<void> {
    const room = this.rooms.at(document);
    if (!room) return;
    await this.clientIds.learn(moved.map(([client]) => client));
    for (const [client, state] of moved) this.presence.hear(room, client, Buffer.from(state, 'base64'));
  }
}
