import type { Language, Role } from '@case-lab/contract';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ExpertsService } from '../experts/index.ts';
import { PeopleService, SignInsService } from '../people/index.ts';
import { addressOf } from '../wiring/address.ts';
import { Config } from '../wiring/config.ts';

export const STAFF_ROLES = ['organiser', 'facilitator', 'expert', 'hall'] as const satisfies Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

const nameOf: Record<StaffRole, string> = {
  organiser: 'Организатор',
  facilitator: 'Фасилитатор',
  expert: 'Эксперт',
  hall: 'Зал',
};

/** One seat for each role of the staff; the expert gives the first case. */
export async function seatStaff(house: INestApplicationContext, labId: string): Promise<void> {
  for (const role of STAFF_ROLES) {
    const id = await seat(house, labId, role, 'ru');
    if (role === 'expert') await house.get(ExpertsService).assign(labId, id, 'case_giver');
  }
}

async function seat(house: INestApplicationContext, labId: string, role: StaffRole, language: Language) {
  const name = nameOf[role];
  const people = house.get(PeopleService);
  const taken = await house
    .get(DataSource)
    .transaction((tx) => people.takeSeat({ labId, name, role, language }, tx));
  return taken.seat.id;
}

/** A fresh sign-in link for the seat of this role, which is made where the lab has none. */
export async function linkFor(
  house: INestApplicationContext,
  labId: string,
  role: StaffRole,
): Promise<string> {
  const known = await house.get(PeopleService).withRole(labId, role);
  const seatId = known?.id ?? (await seat(house, labId, role, 'ru'));
  const secret = await house.get(SignInsService).link(seatId);
  return `${addressOf(house.get(Config))}/enter/${secret}`;
}
