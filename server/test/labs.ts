import {
  type Lab,
  NO_HARVEST,
  NOTHING_PLANNED,
  type PlannedPhase,
  type PlannedSession,
  type Role,
  type Seat,
  type Territory,
} from '@case-lab/contract';
import { DataSource } from 'typeorm';
import { v4, v7 } from 'uuid';
import { CasesService } from '../src/cases/index.ts';
import { GroupsService } from '../src/groups/index.ts';
import { LabsService } from '../src/labs/index.ts';
import { PeopleService, SignInsService, TerritoriesService } from '../src/people/index.ts';
import { ReleasesService } from '../src/programme/index.ts';
import { type Api, apiOf } from './calls.ts';
import { Device } from './device.ts';
import type { TestHouse } from './house.ts';

const said = (ru: string, en: string) => ({ ru, en, original: 'ru' as const });
const words = said('Слова', 'Words');

export type Wish = { groups?: number; max?: number };

/** A lab with people at tables, made through the rooms' own services; each test makes its own. */
export class TestLab {
  private readonly devices: Device[] = [];

  private constructor(
    readonly house: TestHouse,
    readonly id: string,
    readonly code: string,
    /** `write` and `named`; `read`; `write` and `private`; `write` and one's own only; and `anonymous` at that. */
    readonly phases: { writing: string; reading: string; silent: string; own: string; masked: string },
    readonly territories: Territory[],
  ) {}

  /** A live lab of a case with one technology; without a wish, two groups of twelve. */
  static async make(house: TestHouse, { groups = 2, max = 12 }: Wish = {}): Promise<TestLab> {
    const { app } = house;
    const lab = await app.get(LabsService).create({
      ...{ slug: `lab-${v4()}`, title: words, summary: words, host: words },
      ...{ languages: ['ru', 'en'], timezone: 'Europe/Moscow', state: 'live' },
    });
    for (const [ru, en] of [
      ['Елабуга', 'Yelabuga'],
      ['Чистополь', 'Chistopol'],
    ] as const) {
      const place = { level: 'town', country: 'RU', region: 'Татарстан', lat: 55.7, lon: 52 } as const;
      await app.get(TerritoriesService).describe(lab.id, { name: said(ru, en), ...place });
    }
    const technologyId = await app.get(CasesService).addTechnology(lab.id, {
      ...{ code: 'T1', name: words, core: words, mayChange: words },
      ...{ cost: 'low', people: '3', season: 'summer', firstResultMonths: 2 },
    });
    const caseId = await app.get(CasesService).addCase(lab.id, {
      ...{ code: 'C1', title: words, story: words, difficulties: words },
      ...{ pioneerId: null, expertId: null, technologyIds: [technologyId] },
    });
    for (let table = 1; table <= groups; table += 1) {
      await app.get(GroupsService).add(lab.id, { name: words, table, caseId, max });
    }
    const phases = await planPhases(app, lab);
    return new TestLab(house, lab.id, lab.joinCode, phases, await app.get(TerritoriesService).list(lab.id));
  }

  /** Somebody of any role; with `table` (1...) also at that table, by the facilitator's own call. */
  async person(role: Role = 'participant', table?: number): Promise<Person> {
    const { app, source } = this.house;
    const given = { labId: this.id, name: `A ${role}`, role, language: 'ru' as const };
    const { seat } = await source.transaction((tx) => app.get(PeopleService).takeSeat(given, tx));
    if (table) {
      const groupId = (await this.groups())[table - 1]?.id ?? '';
      await app.get(GroupsService).move(this.id, groupId, seat.id);
    }
    return this.signedIn(await app.get(SignInsService).signIn(seat.id));
  }

  /** Joins by the code, as a phone does. */
  async join(name = 'Айгуль', territory?: string): Promise<Person> {
    const api = apiOf(this.house.url);
    const { token } = await api.groups.join({ code: this.code, name, language: 'ru', territory });
    return this.signedIn(token);
  }

  async signedIn(token: string): Promise<Person> {
    const api = apiOf(this.house.url, token);
    return new Person(this, token, api, (await api.groups.me()).participant);
  }

  groups() {
    return this.house.app.get(GroupsService).list(this.id);
  }

  /** Closed with the lab. */
  keep(device: Device): Device {
    this.devices.push(device);
    return device;
  }

  close(): void {
    for (const device of this.devices.splice(0)) device.close();
  }
}

async function planPhases(app: TestHouse['app'], lab: Lab) {
  const usual = { minutes: 10, instruction: words, visibility: 'named', write: true, edits: 'all' } as const;
  const phases = [
    { ...usual, id: v7(), kind: 'share' },
    { ...usual, id: v7(), kind: 'gallery', write: false },
    { ...usual, id: v7(), kind: 'silent_write', visibility: 'private' },
    { ...usual, id: v7(), kind: 'share', edits: 'own' },
    { ...usual, id: v7(), kind: 'share', edits: 'own', visibility: 'anonymous' },
  ] satisfies PlannedPhase[];
  await planAndRelease(app, lab, [
    {
      ...{ id: v7(), kind: 'case_lab', title: words, day: '2026-06-01', start: '12:00', minutes: 90 },
      ...{ bufferMinutes: 0, roomId: null, expertIds: [], caseId: null, harvest: NO_HARVEST, phases },
    },
  ]);
  const [writing = '', reading = '', silent = '', own = '', masked = ''] = phases.map(({ id }) => id);
  return { writing, reading, silent, own, masked };
}

/** Makes a programme of these sessions, and shows it to everybody as release 1. */
async function planAndRelease(app: TestHouse['app'], lab: Lab, sessions: PlannedSession[]): Promise<void> {
  const plan = { ...NOTHING_PLANNED, sessions };
  await app.get(DataSource).transaction((tx) => app.get(ReleasesService).begin(lab, plan, words, tx));
}

/** Somebody with a seat, a sign-in and, where a test asks for it, devices. */
export class Person {
  constructor(
    readonly lab: TestLab,
    readonly token: string,
    readonly api: Api,
    readonly seat: Seat,
  ) {}

  get id(): string {
    return this.seat.id;
  }

  /** The board of the group that this person had at the beginning. */
  get boardId(): string {
    if (!this.seat.boardId) throw new Error('this person sits at no table');
    return this.seat.boardId;
  }

  /** A device of this person, at this house or another one of the same lab. */
  async device(url = this.lab.house.url): Promise<Device> {
    return this.lab.keep(await Device.connect(url, this.token));
  }

  /** A device that hears the lab's announcements. */
  async watcher(url?: string): Promise<Device> {
    const device = await this.device(url);
    await device.ask('lab:watch', { labId: this.lab.id });
    return device;
  }
}
