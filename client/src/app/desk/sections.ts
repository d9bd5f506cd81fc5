import type { Act } from '@case-lab/contract';
import type { ComponentType } from 'react';
import { later } from '../../parts/later.tsx';
import type { deskWords } from '../../words/desk.ts';

export type Section = {
  /** The last part of its address, and the name of its word. */
  name: keyof typeof deskWords.en;
  /** What one must be allowed to have business here. */
  act: Act;
  Part: ComponentType<{ labId: string }>;
};

/** The parts of the desk in the order in which a lab is prepared. Each is loaded when it is opened. */
export const sections: readonly Section[] = [
  {
    name: 'lab',
    act: 'edit the lab',
    Part: later(() => import('./LabSection.tsx').then((m) => m.LabSection)),
  },
  {
    name: 'programme',
    act: 'plan the programme',
    Part: later(() => import('./ProgrammeSection.tsx').then((m) => m.ProgrammeSection)),
  },
  {
    name: 'experts',
    act: 'change roles',
    Part: later(() => import('./ExpertsSection.tsx').then((m) => m.ExpertsSection)),
  },
  {
    name: 'cases',
    act: 'publish cases',
    Part: later(() => import('./CasesSection.tsx').then((m) => m.CasesSection)),
  },
  {
    name: 'library',
    act: 'publish cases',
    Part: later(() => import('./LibrarySection.tsx').then((m) => m.LibrarySection)),
  },
  {
    name: 'registration',
    act: 'run the registration',
    Part: later(() => import('./RegistrationSection.tsx').then((m) => m.RegistrationSection)),
  },
  {
    name: 'territories',
    act: 'describe territories',
    Part: later(() => import('./TerritoriesSection.tsx').then((m) => m.TerritoriesSection)),
  },
  {
    name: 'door',
    act: 'check people in',
    Part: later(() => import('./DoorSection.tsx').then((m) => m.DoorSection)),
  },
  {
    name: 'groups',
    act: 'move people',
    Part: later(() => import('./FormingSection.tsx').then((m) => m.FormingSection)),
  },
  {
    name: 'people',
    act: 'change roles',
    Part: later(() => import('./PeopleSection.tsx').then((m) => m.PeopleSection)),
  },
  {
    name: 'log',
    act: 'read the log',
    Part: later(() => import('./LogSection.tsx').then((m) => m.LogSection)),
  },
];
