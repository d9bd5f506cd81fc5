import type { PhaseKind } from '../programme/programme.ts';
import type { NoteKind } from './facts.ts';
import type { Frame } from './frames.ts';

/** A place of the template beside those of the technologies: its title and what a note written there is at first. */
type Place = Pick<Frame, 'id' | 'title' | 'kind'>;

const place = (id: string, ru: string, en: string, kind?: NoteKind): Place => ({
  id,
  title: { ru, en, original: 'ru', how: 'human' },
  ...(kind && { kind }),
});

const BEFORE: readonly Place[] = [place('who-we-are', 'Кто мы и с чем пришли', 'Who we are, what we bring')];
const AFTER: readonly Place[] = [
  place('questions', 'Вопросы эксперту', 'Questions to the expert', 'question'),
  place('barriers', 'Барьеры: что мешает', 'Barriers: what stands in the way', 'barrier'),
  place('enablers', 'Что поможет', 'Enablers: what helps', 'enabler'),
  place('adaptations', 'Адаптации: что изменить', 'Adaptations: what to change', 'adaptation'),
  place('first-steps', 'Первые шаги', 'First steps', 'first_step'),
  place('offers', 'Предложения: чем поделимся', 'Offers: what we can give', 'offer'),
  place('requests', 'Запросы: что нам нужно', 'Requests: what we need', 'request'),
  place('check-out', 'С чем уходим', 'What we leave with'),
  place('parking-lot', 'Парковка: вернёмся позже', 'Parking lot: for later'),
];

/** Stands for the frames of all technologies of the case. */
const TECHNOLOGIES = 'technologies';
/** There whatever the programme: what the case is about, and a place for what has none. */
const ALWAYS = [TECHNOLOGIES, 'parking-lot'];

const WORKS_IN: Record<PhaseKind, readonly string[]> = {
  welcome: ['who-we-are'],
  present_case: ['questions', TECHNOLOGIES],
  silent_write: [TECHNOLOGIES],
  share: [TECHNOLOGIES, 'questions'],
  cluster: [TECHNOLOGIES],
  judge: ['barriers', 'enablers', 'adaptations'],
  vote: [],
  commit: ['first-steps'],
  offer: ['offers', 'requests'],
  gallery: [],
  report_out: [],
  check_out: ['check-out'],
};

/** The frames of a case's board, for a programme with phases of these kinds; without any, all that there are. */
export function templateOf(kinds: readonly PhaseKind[], technologies: readonly Part[]): Part[] {
  const wanted = new Set([...ALWAYS, ...kinds.flatMap((kind) => WORKS_IN[kind])]);
  const isWanted = ({ id }: Place) => kinds.length === 0 || wanted.has(id);
  return [...BEFORE.filter(isWanted), ...technologies, ...AFTER.filter(isWanted)];
}

type Part = Pick<Frame, 'id' | 'title' | 'technology' | 'kind'>;

/** Those frames of a board that a phase of this kind works in, the one to begin with first; none where it writes nowhere. */
export function framesNow(kind: PhaseKind | undefined, frames: readonly Frame[]): Frame[] {
  const places = kind ? WORKS_IN[kind] : [];
  return places.flatMap((id) =>
    frames.filter((frame) => (id === TECHNOLOGIES ? frame.technology !== undefined : frame.id === id)),
  );
}
