import type { Lab as LabView } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { addressOf } from '../wiring/address.ts';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import { joinCode } from './codes.ts';
import { Lab } from './lab.entity.ts';

/** While a lab is in one of these, whoever knows its code may join. */
const OPEN: LabView['state'][] = ['registration_open', 'live'];

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
    const lab = await this.database.manager.findOneBy(Lab, { slug });
    if (!lab || lab.state === 'draft') throw new Refusal('NOT_FOUND');
    if (lab.state !== 'registration_open' && lab.state !== 'live') throw new Refusal('REGISTRATION_CLOSED');
    return this.view(lab);
  }

  /** Every lab, the newest first: for the command line and the start, never for a call. */
  async all(): Promise<LabView[]> {
    const labs = await this.database.manager.find(Lab, { order: { id: 'DESC' } });
    return labs.map((lab) => this.view(lab));
  }

  async create(given: Omit<LabView, 'id' | 'joinCode' | 'joinUrl' | 'translates'>): Promise<LabView> {
    const lab = Object.assign(new Lab(), given, { joinCode: joinCode() });
    return this.view(await this.database.manager.save(lab));
  }

  private view(lab: Lab): LabView {
    return {
      ...lab,
      joinUrl: `${addressOf(this.config)}/j/${lab.joinCode}`,
      translates: this.config.translateUrl !== undefined,
    };
  }
}
