import type { Language, Role } from '@case-lab/contract';
import type { Guide } from './guide-text.ts';

export type GuideName = 'participant' | 'host' | 'facilitator' | 'expert' | 'organiser';

type Load = () => Promise<{ default: string }>;

/** The files of `docs/guides`, each a part of the client that is loaded by itself. */
const files: Record<GuideName, Record<Language, Load>> = {
  participant: {
    ru: () => import('../../../../docs/guides/participant.ru.md?raw'),
    en: () => import('../../../../docs/guides/participant.en.md?raw'),
  },
  host: {
    ru: () => import('../../../../docs/guides/host.ru.md?raw'),
    en: () => import('../../../../docs/guides/host.en.md?raw'),
  },
  facilitator: {
    ru: () => import('../../../../docs/guides/facilitator.ru.md?raw'),
    en: () => import('../../../../docs/guides/facilitator.en.md?raw'),
  },
  expert: {
    ru: () => import('../../../../docs/guides/expert.ru.md?raw'),
    en: () => import('../../../../docs/guides/expert.en.md?raw'),
  },
  organiser: {
    ru: () => import('../../../../docs/guides/organiser.ru.md?raw'),
    en: () => import('../../../../docs/guides/organiser.en.md?raw'),
  },
};

/** Which guides somebody reads, their own first: who leads also answers the questions of those who are led. */
export function guidesFor(role: Role): readonly [GuideName, ...GuideName[]] {
  switch (role) {
    case 'organiser':
    case 'admin':
      return ['organiser', 'facilitator', 'host', 'participant'];
    case 'facilitator':
      return ['facilitator', 'host', 'participant'];
    case 'expert':
      return ['expert', 'participant'];
    case 'host':
      return ['host', 'participant'];
    default:
      return ['participant'];
  }
}

/** A guide as a question to the cache: once loaded it stays, also without a connection. */
export function guideQuery(name: GuideName, language: Language) {
  return {
    queryKey: ['guide', name, language],
    queryFn: async (): Promise<Guide> => {
      const [{ readGuide }, file] = await Promise.all([import('./guide-text.ts'), files[name][language]()]);
      return readGuide(file.default);
    },
  };
}
