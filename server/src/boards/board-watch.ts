import type { FromServer } from '@case-lab/contract';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Server } from 'socket.io';
import * as Y from 'yjs';
import { Announcer } from '../wiring/announcer.ts';
import { log } from '../wiring/log.ts';
import { type Attendance, type Attendances, roomOf } from './attendance.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { CountsService } from './counts.service.ts';
import { DocumentsService, type News } from './documents.service.ts';
import { ModesService } from './modes.service.ts';

const SWEEP_MS = 15_000;

/** Keeps those at a board informed: of news after COMMIT, of who comes, and of what they may do now. */
@Injectable()
export class BoardWatch implements OnApplicationShutdown {
  private io: Server | undefined;
  private attendances: Attendances | undefined;
  private sweeping: NodeJS.Timeout | undefined;
  private sayGone: (attendance: Attendance) => void = () => {};
  private readonly turns = new Map<string, number>();

  constructor(
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ModesService) private readonly modes: ModesService,
    @Inject(ClientIdsService) private readonly clientIds: ClientIdsService,
    @Inject(CountsService) private readonly counts: CountsService,
    @Inject(Announcer) announcer: Announcer,
  ) {
    announcer.on('programme.clock', (news) => this.judgeAgain(news.labId));
    announcer.on('groups.changed', (news) => this.judgeAgain(news.labId));
  }

  begin(io: Server, attendances: Attendances, sayGone: (attendance: Attendance) => void): void {
    this.sayGone = sayGone;
    this.io = io;
    this.attendances = attendances;
    this.documents.attach(
      io,
      (news) => this.bring(news),
      (key) => this.sendRound(key),
    );
    this.sweeping = setInterval(() => {
      const watched = new Set(
        attendances.all().map(({ document }) => `${document.boardId}/${document.name}`),
      );
      this.documents.sweep((key) => watched.has(key)).catch((err) => log.warn({ err }, 'sweep'));
    }, SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweeping);
  }

  /** Tells those who are there under which client id a newcomer's cursor moves. */
  introduce({ socket, who, board, doc, document, presenceId }: Attendance): void {
    if (doc !== 'board') return;
    const authors: [number, string][] = [[presenceId, who.participantId]];
    const news = {
      boardId: board.id,
      doc,
      seq: document.seq,
      updates: [],
      authors,
    } satisfies FromServer['board:news'];
    socket.to(roomOf(document)).emit('board:news', news);
  }

  /** Whoever is at a document that failed comes again by itself, and is told at the door how it is. */
  private sendRound(key: string): void {
    for (const { socket, document } of this.attendances?.all() ?? []) {
      if (`${document.boardId}/${document.name}` === key) socket.conn.close();
    }
  }

  private bring({ document, updates, writers }: News): void {
    const { boardId, name, seq } = document;
    const doc = name.startsWith('draft:') ? 'draft' : (name as 'board' | 'frames');
    const clients = new Set(updates.flatMap((update) => [...Y.parseUpdateMeta(update).to.keys()]));
    // Who writes for the first time is told with what they wrote; saying it twice does no harm.
    const authors = this.clientIds.authors(clients);
    const news = { boardId, doc, seq, updates, authors } satisfies FromServer['board:news'];
    const room = this.io?.local.to(roomOf(document));
    // A single writer has it already; several share one frame, encoded once, and find their own part in it.
    (writers.size === 1 ? room?.except([...writers]) : room)?.emit('board:news', news);
    if (doc === 'board') this.counts.touch(document);
    if (authors.length < clients.size) {
      this.nameLater(news, clients, roomOf(document)).catch((err) => log.warn({ err, boardId }, 'authors'));
    }
  }

  /** Their ids were issued by another server, so the news went out without names: these follow. */
  private async nameLater(news: FromServer['board:news'], clients: Set<number>, room: string): Promise<void> {
    await this.clientIds.learn(clients);
    const authors = this.clientIds.authors(clients);
    this.io?.local.to(room).emit('board:news', { ...news, updates: [], authors });
  }

  /** Changes whenever what people may do in this lab may have changed: for whoever is being let in meanwhile. */
  turnOf(labId: string): number {
    return this.turns.get(labId) ?? 0;
  }

  async judgeAgain(labId: string): Promise<void> {
    this.turns.set(labId, this.turnOf(labId) + 1);
    const there = this.attendances?.all().filter(({ board }) => board.labId === labId) ?? [];
    if (there.length === 0) return;
    const judge = await this.modes.now(labId);
    for (const attendance of there) {
      const mode = judge(attendance.who, attendance.board, attendance.doc);
      if (!mode) await this.showOut(attendance);
      else if (JSON.stringify(mode) !== JSON.stringify(attendance.mode)) {
        attendance.mode = mode;
        if (attendance.doc === 'board')
          attendance.socket.emit('board:mode', { boardId: attendance.board.id, ...mode });
      }
    }
  }

  private async showOut(attendance: Attendance): Promise<void> {
    this.attendances?.remove(attendance);
    this.sayGone(attendance);
    await attendance.socket.leave(roomOf(attendance.document));
    attendance.socket.emit('board:mode', { boardId: attendance.board.id, mode: 'read', reason: 'visitor' });
  }
}
