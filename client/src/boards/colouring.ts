import { inLanguage, type Language } from '@case-lab/contract';
import { NOTE_KINDS, type NoteKind } from '@case-lab/contract/boards';
import { useSyncExternalStore } from 'react';
import { numberedColour, type TerritoryColour, territoryColour } from '../people/territory-colour.ts';
import { boardWords } from '../words/boards.ts';
import { clusterWords } from '../words/clusters.ts';
import { useLanguage } from '../words/language.ts';
import { type OnBoard, useBoard } from './board-context.ts';
import type { StillNote } from './note-store.ts';
import { territoryOf } from './territory-of.ts';
import { Topics } from './topics.ts';
import { useAuthor, useListOf } from './use-board.ts';

export const COLOURINGS = ['territory', 'kind', 'author', 'cluster'] as const;
/** What the colour of a note speaks of. */
export type ColourBy = (typeof COLOURINGS)[number];

const KEPT_AT = 'case-lab:colour-by';
const topics = new Topics();
let chosen: ColourBy | undefined;

/** What notes are coloured by on this device; the choice is remembered. */
export function colourBy(): ColourBy {
  chosen ??= COLOURINGS.find((one) => one === localStorage.getItem(KEPT_AT)) ?? 'territory';
  return chosen;
}

export function setColourBy(by: ColourBy): void {
  chosen = by;
  localStorage.setItem(KEPT_AT, by);
  topics.tell('by');
}

/** Hears of every other choice. */
export const listenColourBy = (listener: () => void): (() => void) => topics.listen('by', listener);

export function useColourBy(): ColourBy {
  return useSyncExternalStore(listenColourBy, colourBy);
}

/** A colour, what it stands for in this language, and `key`: the same for notes of the same colour. */
export type Meaning = TerritoryColour & { key: string; word: string };

/** The colour of a note and what it says. Nobody's colour where the writer is not told, also on the writer's own screen. */
export function meaningOf(
  board: Pick<OnBoard, 'store' | 'person' | 'territory'>,
  note: Pick<StillNote, 'author' | 'facts' | 'cluster'>,
  language: Language,
): Meaning {
  const { store, person } = board;
  const by = colourBy();
  const words = clusterWords[language];
  if (by === 'kind') return ofKind(note.facts.kind, language);
  if (by === 'cluster') {
    const [cluster] = note.cluster === undefined ? [] : store.around.clusters.of(note.cluster);
    if (!cluster) return { ...territoryColour(undefined), key: '', word: words.noCluster };
    return { ...territoryColour(cluster.id), key: cluster.id, word: cluster.title || words.unnamed };
  }
  const isUnnamed = store.isUnnamed(note.author);
  const who = isUnnamed ? undefined : person(note.facts.for ?? store.author(note.author));
  if (by === 'author') {
    return {
      ...territoryColour(who?.id),
      key: who?.id ?? '',
      word: who?.name ?? boardWords[language].unnamed,
    };
  }
  const place = board.territory(territoryOf(board, note) ?? '');
  const word = place ? inLanguage(place.name, language).text : words.noTerritory;
  return { ...territoryColour(place?.id), key: place?.id ?? '', word };
}

function ofKind(kind: NoteKind, language: Language): Meaning {
  // Each kind is a hue of its own: there are as many.
  return { ...numberedColour(NOTE_KINDS.indexOf(kind)), key: kind, word: boardWords[language].kinds[kind] };
}

/** `meaningOf` for a note that is shown, and what the colouring is by. */
export function useMeaning(note: StillNote): Meaning & { by: ColourBy } {
  const board = useBoard();
  const { language } = useLanguage();
  const by = useColourBy();
  useAuthor(board.store, note.author);
  useListOf('clusters', note.cluster ?? '');
  return { ...meaningOf(board, note, language), by };
}
