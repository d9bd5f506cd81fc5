import {
  readComments,
  readCommitments,
  readJudgements,
  readNotes,
  readReactions,
} from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type * as Y from 'yjs';
import { BoardDocument } from './boards.entities.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { DocumentsService } from './documents.service.ts';

/** What somebody put on boards under their name, in their words. Of anonymous phases nobody may know, not even here. */
export type Contributions = {
  notes: { kind: string; text: string }[];
  comments: { text: string }[];
  verdicts: { verdict: string; texts: string[]; technologyId: string; territoryId: string }[];
  steps: { cue: string; action: string; due: string; needs: string; helpers: string }[];
  reactions: { emoji: string }[];
  /** What was never shown to anybody. */
  drafts: { kind: string; text: string }[];
};

const draftOf = (participantId: string) => `draft:${participantId}`;

/** What a person wrote on boards, for that person; and the end of what only they have seen. */
@Injectable()
export class ContributionsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ClientIdsService) private readonly clientIds: ClientIdsService,
  ) {}

  async of(labId: string, participantId: string): Promise<Contributions> {
    const boards: { boardId: string; doc: string }[] = await this.database.query(
      `select d.board_id as "boardId", d.doc from board_document d join board b on b.id = d.board_id
       where b.lab_id = $1 and d.doc in ('board', $2) order by d.board_id`,
      [labId, draftOf(participantId)],
    );
    const all: Contributions = {
      notes: [],
      comments: [],
      verdicts: [],
      steps: [],
      reactions: [],
      drafts: [],
    };
    for (const { boardId, doc: name } of boards) {
      const { doc } = await this.documents.get(boardId, name);
      if (name === 'board') await this.gather(doc, participantId, all);
      else all.drafts.push(...readNotes(doc).filter(isThere).map(noteOf));
    }
    return all;
  }

  /** Drafts are their owner's alone, and go with them. */
  async forgetDrafts(participantId: string, tx: EntityManager): Promise<void> {
    await tx.delete(BoardDocument, { doc: draftOf(participantId) });
  }

  private async gather(doc: Y.Doc, participantId: string, all: Contributions): Promise<void> {
    await this.clientIds.learn(doc.store.clients.keys());
    const own = new Set(
      this.clientIds
        .authors(doc.store.clients.keys())
        .flatMap(([client, owner]) => (owner === participantId ? [client] : [])),
    );
    const isOwn = (one: { author: number; for?: string }) =>
      one.for === undefined ? own.has(one.author) : one.for === participantId;
    all.notes.push(
      ...readNotes(doc)
        .filter((note) => isThere(note) && isOwn({ author: note.author, for: note.facts.for }))
        .map(noteOf),
    );
    all.comments.push(
      ...readComments(doc)
        .filter(isOwn)
        .map(({ text }) => ({ text })),
    );
    all.steps.push(
      ...readCommitments(doc)
        .filter(isOwn)
        .map(({ cue, action, due, needs, helpers }) => ({ cue, action, due, needs, helpers })),
    );
    for (const { participant, technology, territory, verdict, ...said } of readJudgements(doc)) {
      if (participant !== participantId) continue;
      const texts = [said.adaptation, said.condition, said.barriers, said.enablers, said.question].filter(
        Boolean,
      );
      all.verdicts.push({ verdict, texts, technologyId: technology, territoryId: territory });
    }
    const reactions = readReactions(doc).filter(({ participant }) => participant === participantId);
    all.reactions.push(...reactions.map(({ emoji }) => ({ emoji })));
  }
}

const isThere = ({ deleted }: { deleted: number | undefined }) => deleted === undefined;
const noteOf = ({ facts, text }: { facts: { kind: string }; text: string }) => ({ kind: facts.kind, text });
