import { readFileSync } from 'node:fs';
import type { Case, Lab, LText, Phase, Session, Technology, Territory } from '@case-lab/contract';
import { serverFolder } from '../wiring/server-folder.ts';

type Described = Omit<Territory, 'id' | 'state'> & { code: string; lat: number; lon: number };

/** `sample-lab.json`: real cases, technologies and territories, with their sources. */
export type SampleData = {
  lab: Pick<Lab, 'slug' | 'title' | 'summary' | 'languages' | 'timezone' | 'host'>;
  programme: { kind: Session['kind']; day: number; start: string; minutes: number; title: LText }[];
  phases: (Pick<Phase, 'kind' | 'minutes' | 'instruction'> & Partial<Pick<Phase, 'visibility' | 'edits'>>)[];
  cases: (Pick<Case, 'code' | 'title' | 'story' | 'difficulties'> & {
    pioneer: string;
    technologies: string[];
  })[];
  technologies: Omit<Technology, 'id'>[];
  territories: Described[];
};

export function readSample(): SampleData {
  return JSON.parse(readFileSync(new URL('sample-lab.json', serverFolder), 'utf8'));
}
