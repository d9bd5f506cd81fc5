import { inLanguage, type Lab, type Language } from '@case-lab/contract';
import type { Paper } from '@case-lab/contract/boards';
import { type Known, readSheet } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import type * as Y from 'yjs';
import { CasesService } from '../../cases/index.ts';
import { GroupsService } from '../../groups/index.ts';
import { LabsService } from '../../labs/index.ts';
import { PeopleService, TerritoriesService } from '../../people/index.ts';
import { Refusal } from '../../wiring/refusals.ts';

type Documents = { board: Y.Doc; frames: Y.Doc };

/** Puts a board on paper: its documents and the names that the lab has for what stands in them. */
@Injectable()
export class PapersService {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TerritoriesService) private readonly territories: TerritoriesService,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(GroupsService) private readonly groups: GroupsService,
  ) {}

  /** Throws NOT_FOUND where no group of the lab has this board. The documents are read at one moment, without a wait. */
  async paper(
    { labId, boardId, language }: { labId: string; boardId: string; language: Language },
    { board, frames }: Documents,
    author: Known['author'],
  ): Promise<Paper> {
    const lab = await this.labs.get(labId);
    const people = await this.people.list(labId);
    const places = new Map((await this.territories.list(labId)).map(({ id, name }) => [id, name]));
    const { cases, technologies } = await this.cases.list(labId);
    const group = (await this.groups.all(labId)).find((one) => one.boardId === boardId);
    if (!group) throw new Refusal('NOT_FOUND');
    const seats = new Map(people.map((seat) => [seat.id, seat]));
    const known: Known = {
      author,
      person: (id) => {
        const seat = seats.get(id);
        return seat && { name: seat.name, territory: seat.territoryId ?? undefined };
      },
      territory: (id) => places.get(id),
      technology: (id) => technologies.find((technology) => technology.id === id),
    };
    const tell = (text: Lab['title'] | undefined) => (text ? inLanguage(text, language).text : '');
    const from = new Set(group.memberIds.map((id) => tell(places.get(seats.get(id)?.territoryId ?? ''))));
    return {
      sheet: readSheet(board, frames, known),
      language,
      lab: tell(lab.title),
      group: tell(group.name),
      case: tell(cases.find(({ id }) => id === group.caseId)?.title),
      territories: [...from].filter(Boolean).sort((a, b) => a.localeCompare(b, language)),
      asOf: momentOf(lab, language),
    };
  }
}

function momentOf({ timezone }: Lab, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    ...{ timeZone: timezone, dateStyle: 'long', timeStyle: 'short' },
  }).format(new Date());
}
