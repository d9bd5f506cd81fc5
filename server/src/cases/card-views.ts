import type {
  Case,
  CaseCard,
  CaseState,
  LText,
  Media,
  TechnologyCard,
  Technology as TechnologyView,
} from '@case-lab/contract';
import type { LabCase, Technology } from './cases.entities.ts';

/** A case as all of its lab may read it, with what only the server asks about it. */
export type CaseView = Case & { state: CaseState };

export function caseView(row: LabCase): CaseView {
  const { id, code, title, story, difficulties, pioneerId, expertId, technologyIds, state } = row;
  return { id, code, title, story, difficulties, pioneerId, expertId, technologyIds, state };
}

export function technologyView(row: Technology): TechnologyView {
  const { id, code, name, core, mayChange, cost, people, season, firstResultMonths } = row;
  return { id, code, name, core, mayChange, cost, people, season, firstResultMonths };
}

export function technologyCard(row: Technology): TechnologyCard {
  const { mechanism, preconditions, risks, mergedIntoId, version } = row;
  return {
    ...technologyView(row),
    ...{ mechanism, preconditions, risks, mergedIntoId, version },
    state: mergedIntoId ? 'merged' : row.state,
  };
}

export function caseCard(row: LabCase, technologies: Technology[], media: Media[]): CaseCard {
  const { place, problem, trigger, timeline, actors, resources, evidence, transfers, comment, version } = row;
  return {
    ...caseView(row),
    ...{ place, problem, trigger, timeline, actors, resources, evidence, transfers, comment, version },
    technologies: row.technologyIds.flatMap((id) => {
      const found = technologies.find((technology) => technology.id === id);
      return found ? [technologyCard(found)] : [];
    }),
    media,
  };
}

const nothing: LText = { original: 'ru' };

export function emptyCase() {
  return {
    ...{ title: nothing, story: nothing, place: nothing, problem: nothing, trigger: nothing },
    ...{ timeline: nothing, actors: nothing, resources: nothing, evidence: nothing },
    ...{ difficulties: nothing, transfers: nothing, technologyIds: [], pioneerId: null, expertId: null },
    ...{ state: 'draft' as const, comment: '', version: 0 },
  };
}

export function emptyTechnology() {
  return {
    ...{ name: nothing, mechanism: nothing, core: nothing, mayChange: nothing, preconditions: nothing },
    ...{ risks: nothing, cost: 'low' as const, people: '', season: '', firstResultMonths: 0 },
    ...{ state: 'proposed' as const, mergedIntoId: null, version: 0 },
  };
}
