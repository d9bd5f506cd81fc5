import type { LabDetails, Lab as LabView } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Like } from 'typeorm';
import { addressOf } from '../wiring/address.ts';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import { joinCode } from './codes.ts';
import { Lab } from './lab.entity.ts';

/** While a lab is in one of these, whoever knows its code may join. */
const OPEN: LabView['state'][] = ['registration_open', 'live'];

/** A lab to be: what its devices see of it, and what else its organisers say. */
export type NewLab = Omit<LabView, 'id' | 'joinCode' | 'joinUrl' | 'translates'> & Partial<LabDetails>;

@Injectable()
export class LabsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Throws NOT_FOUND. */
  async get(labId: string): Promise<LabView> {
    const lab = await this.database.manager.findOneBy(Lab, { id: labId });
    if (!lab) throw new Refusal('NOT_FOUND');
    return this.view(lab);
  }

  /** What these labs are called, by id. */
  async titles(labIds: string[]): Promise<Map<string, LabView['title']>> {
    const select = { id: true, title: true } as const;
    const labs = await this.database.manager.find(Lab, { where: { id: In(labIds) }, select });
    return new Map(labs.map(({ id, title }) => [id, title]));
  }

  /** The lab that this code lets people into now; throws UNKNOWN_CODE. */
  async behind(code: string): Promise<LabView> {
    const lab = await this.database.manager.findOneBy(Lab, {
      joinCode: code.trim().toUpperCase(),
      state: In(OPEN),
    });
    if (!lab) throw new Refusal('UNKNOWN_CODE');
    return this.view(lab);
  }

  /** The lab of this name while it takes registrations; throws NOT_FOUND, REGISTRATION_CLOSED. */
  async taking(slug: string): Promise<LabView> {
    const lab = await this.told(slug);
    if (lab.state !== 'registration_open' && lab.state !== 'live') throw new Refusal('REGISTRATION_CLOSED');
    return lab;
  }

  /** The lab of this name once visitors are told of it; throws NOT_FOUND. */
  async told(slug: string): Promise<LabView> {
    const lab = await this.database.manager.findOneBy(Lab, { slug });
    if (!lab || lab.state === 'draft') throw new Refusal('NOT_FOUND');
    return this.view(lab);
  }

  /**
   * The labs that ended so long before this moment that nobody of theirs may be kept. Without a last day they ended on their
   * first, else when they were closed, else when anybody was last there: a blank keeps nobody for ever.
   */
  async toForget(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.database.query(
      `select id from lab where coalesce(ends_on, starts_on, closed_at::date,
         (select max(last_seen_at)::date from participant where lab_id = lab.id),
         created_at::date) + retention_days < $1::date order by id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Every lab, the newest first: for the command line and the start, never for a call. */
  async all(): Promise<LabView[]> {
    const labs = await this.database.manager.find(Lab, { order: { id: 'DESC' } });
    return labs.map((lab) => this.view(lab));
  }

  /** The lab of this address, a draft too; null: there is none. */
  async ofSlug(slug: string): Promise<LabView | null> {
    const lab = await this.database.manager.findOneBy(Lab, { slug });
    return lab && this.view(lab);
  }

  /** The addresses that begin like this and are taken. */
  async slugsLike(slug: string, tx: EntityManager): Promise<string[]> {
    const labs = await tx.find(Lab, { where: { slug: Like(`${slug}%`) }, select: { slug: true } });
    return labs.map((lab) => lab.slug);
  }

  async create(given: NewLab, tx: EntityManager = this.database.manager): Promise<LabView> {
    const lab = Object.assign(new Lab(), given, { joinCode: joinCode() });
    return this.view(await tx.save(lab));
  }

  /** The lab as its devices see it. */
  view(lab: Lab): LabView {
    const { id, slug, title, summary, host, languages, timezone, state } = lab;
    return {
      ...{ id, slug, title, summary, host, languages, timezone, state, joinCode: lab.joinCode },
      joinUrl: `${addressOf(this.config)}/j/${lab.joinCode}`,
      translates: this.config.translateUrl !== undefined,
    };
  }
}
