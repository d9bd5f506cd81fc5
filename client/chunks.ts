export type Look = {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; dynamicallyImportedIds?: readonly string[] } | null;
};

import { languageOf } from './one-language.ts';

const OTHERS = [
  '/app/facilitator/FacilitatorScreen.tsx',
  '/app/expert/ExpertScreen.tsx',
  '/app/hall/HallScreen.tsx',
];

/** What shares with the map the ways to write. */
const BESIDE_THE_MAP = ['/boards/beside.tsx', '/boards/NoteSheet.tsx', '/boards/list/ManyLines.tsx'];

/** Words that only whoever registers and whoever keeps the registration reads. */
const NOT_OF_THE_DAY = /\/words\/regist/;

type Group = { name: (id: string, look: Look) => string | null; priority: number };

/**
 * Which modules share a file of the build, by who needs them at once: `door` everybody, `inside` everybody who has a seat,
 * `board` whoever opens a board, `writing` and `menu` what comes there a moment later; the bundler decides about the rest.
 * Left alone it makes a file of each set of modules that screens share, two dozen for one screen, each a request on the
 * venue's Wi-Fi and all worse to compress.
 */
export function chunkGroups(source: string): Group[] {
  let known: Map<string, string> | undefined;
  const chunkOf = (id: string, look: Look) => {
    known ??= sort(source, look);
    return known.get(id);
  };
  // A group takes what its modules import along, so the most common one chooses first.
  const groups = ['menu', 'writing', 'board', 'inside', 'door'].map(
    (chunk, priority): Group => ({
      priority: priority + 1,
      name: (id, look) => (chunkOf(id, look) === chunk ? chunk : null),
    }),
  );
  const words: Group = {
    priority: 0,
    name: (id, look) => {
      const found = languageOf(id);
      if (!found) return null;
      const others = NOT_OF_THE_DAY.test(found.of) ? 'registration' : 'desk';
      return `${chunkOf(found.of, look) ?? others}-${found.language}`;
    },
  };
  return [...groups, words];
}

function sort(source: string, look: Look): Map<string, string> {
  const reach = (...paths: string[]) => new Set(paths.flatMap((path) => reached(source + path, look)));
  const join = reach('/app/join/JoinScreen.tsx');
  const signedIn = reach('/app/SignedIn.tsx');
  const group = reach('/app/participant/GroupScreen.tsx');
  const others = reach(...OTHERS);
  const behind = new Set([...signedIn, ...group]);
  const sorted = new Map<string, string>();
  const put = (name: string, ids: Iterable<string>) => {
    for (const id of ids) if (!sorted.has(id)) sorted.set(id, name);
  };
  put('door', reach('/main.tsx'));
  put('door', both(join, behind));
  put('inside', signedIn);
  put('inside', both(group, others));
  put('board', group);
  put('writing', withoutWords(both(reach('/boards/map/BoardMap.tsx'), reach(...BESIDE_THE_MAP))));
  put('menu', withoutWords([...reach('/app/participant/OwnMenu.tsx')]));
  // Of words alone: those that a board asks for later, and those of the other screens. What is left belongs to desks.
  put('more', reached(`${source}/app/participant/GroupScreen.tsx`, look, true));
  put('more', others);
  return sorted;
}

function both(some: Set<string>, others: Set<string>): string[] {
  return [...some].filter((id) => others.has(id));
}

const withoutWords = (ids: string[]) => ids.filter((id) => !id.includes('/words/'));

/** It only passes on: what a screen takes from it comes along with the screen, the rest with whoever takes that. */
const BARREL = /contract.src.(boards.)?index[.]ts$/;

/** What a module imports, itself included; what it only loads later too where `isLaterWanted`. */
function reached(start: string, look: Look, isLaterWanted = false): string[] {
  const found = new Set<string>();
  const walk = (id: string) => {
    if (found.has(id) || BARREL.test(id)) return;
    found.add(id);
    const { importedIds = [], dynamicallyImportedIds = [] } = look.getModuleInfo(id) ?? {};
    for (const next of importedIds) walk(next);
    if (isLaterWanted) for (const next of dynamicallyImportedIds) walk(next);
  };
  walk(start);
  return [...found];
}
