import {
  type Lab,
  type Language,
  type LText,
  NO_HARVEST,
  NOTHING_PLANNED,
  type PhaseKind,
} from '@case-lab/contract';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { CasesService } from '../cases/index.ts';
import { ExpertsService } from '../experts/index.ts';
import { FIRST_FORM, FIRST_HARVEST } from '../founding/index.ts';
import { DoorService, GroupsService } from '../groups/index.ts';
import { dayAfter, LabsService } from '../labs/index.ts';
import { TerritoriesService } from '../people/index.ts';
import { ReleasesService } from '../programme/index.ts';
import { RegistrationsService } from '../registration/index.ts';
import { readSample, type SampleData } from './sample-data.ts';
import { seatStaff } from './staff.ts';

/** `seats`: how many a group takes at least; else twelve, or as many as there are people to seat. */
export type SampleWish = { people: number; groups: number; seats?: number; languages: Language[] };

const USUAL_MAX = 12;
/** In these a group listens or looks; in all others it writes. */
const READING: PhaseKind[] = ['vote', 'gallery'];
const said = (ru: string, en: string): LText => ({ ru, en, original: 'ru', how: 'human' });

/** Makes a whole lab out of the sample data, through the rooms' own services, and `people` participants at its tables. */
export async function makeSample(house: INestApplicationContext, wish: SampleWish): Promise<Lab> {
  const data = readSample();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: data.lab.timezone }).format();
  const lab = await openLab(house.get(LabsService), data, today);
  const territoryIds = await describeTerritories(house.get(TerritoriesService), lab.id, data);
  await planProgramme(house, lab, data, today);
  await seatStaff(house, lab.id);
  const caseIds = await bringCases(house, lab.id, data, territoryIds);
  const groups = house.get(GroupsService);
  const max = Math.max(USUAL_MAX, wish.seats ?? 0, Math.ceil(wish.people / wish.groups));
  for (let table = 1; table <= wish.groups; table += 1) {
    const caseId = caseIds[(table - 1) % caseIds.length] ?? '';
    await groups.add(lab.id, { name: said(`Группа ${table}`, `Group ${table}`), table, caseId, max });
  }
  for (let n = 1; n <= wish.people; n += 1)
    await joinOne(house.get(DoorService), lab, data, wish.languages, n);
  return lab;
}

/** Day one is today, where the lab is. */
async function openLab(labs: LabsService, { lab, programme }: SampleData, today: string): Promise<Lab> {
  const alike = (await labs.all()).filter(({ slug }) => slug.startsWith(lab.slug)).length;
  const slug = alike > 0 ? `${lab.slug}-${alike + 1}` : lab.slug;
  const { title, summary, languages, timezone, host } = lab;
  return labs.create({
    ...{ slug, title, summary, languages, timezone, host, state: 'live' },
    ...{ startsOn: today, endsOn: dayAfter(today, Math.max(...programme.map(({ day }) => day)) - 1) },
    contacts: [{ name: said('Участникам', 'For participants'), email: 'lab@example.org', phone: '' }],
  });
}

async function describeTerritories(territories: TerritoriesService, labId: string, data: SampleData) {
  const ids = new Map<string, string>();
  for (const { code, ...territory } of data.territories) {
    ids.set(code, (await territories.describe(labId, territory)).id);
  }
  return ids;
}

async function planProgramme(
  house: INestApplicationContext,
  lab: Lab,
  data: SampleData,
  today: string,
): Promise<void> {
  const phases = () =>
    data.phases.map(({ visibility = 'named', edits = 'all', ...phase }) => ({
      ...{ ...phase, id: v7(), visibility, edits },
      write: !READING.includes(phase.kind),
    }));
  const sessions = data.programme.map(({ kind, title, start, minutes, day }) => ({
    ...{ id: v7(), kind, title, start, minutes, day: dayAfter(today, day - 1) },
    ...{ bufferMinutes: 0, roomId: null, expertIds: [], caseId: null },
    harvest: kind === 'case_lab' || kind === 'plenary' ? FIRST_HARVEST[kind] : NO_HARVEST,
    phases: kind === 'case_lab' ? phases() : [],
  }));
  const note = said('Первая программа', 'The first programme');
  const plan = { ...NOTHING_PLANNED, sessions };
  const releases = house.get(ReleasesService);
  await house.get(DataSource).transaction(async (tx) => {
    await releases.begin(lab, plan, note, tx);
    await house.get(RegistrationsService).begin(lab.id, FIRST_FORM, tx);
  });
}

async function bringCases(
  house: INestApplicationContext,
  labId: string,
  data: SampleData,
  territoryIds: Map<string, string>,
): Promise<string[]> {
  const cases = house.get(CasesService);
  const [giver] = await house.get(ExpertsService).list(labId);
  const technologyIds = new Map<string, string>();
  for (const technology of data.technologies) {
    technologyIds.set(technology.code, await cases.addTechnology(labId, technology));
  }
  const caseIds: string[] = [];
  for (const { pioneer, technologies, ...given } of data.cases) {
    const caseId = await cases.addCase(labId, {
      ...given,
      pioneerId: territoryIds.get(pioneer) ?? null,
      expertId: caseIds.length === 0 ? (giver?.id ?? null) : null,
      technologyIds: technologies.flatMap((code) => technologyIds.get(code) ?? []),
    });
    caseIds.push(caseId);
  }
  return caseIds;
}

async function joinOne(door: DoorService, lab: Lab, data: SampleData, languages: Language[], n: number) {
  const language = languages[n % languages.length] ?? 'ru';
  const place = data.territories[n % data.territories.length]?.name;
  const name = language === 'ru' ? `Участник ${n}, ${place?.ru}` : `Participant ${n} from ${place?.en}`;
  await door.join({ code: lab.joinCode, name, language, territory: place?.[language] });
}
