import type { Technology } from '@case-lab/contract';
import type { Frame } from '@case-lab/contract/boards';

type Part = Pick<Frame, 'id' | 'title' | 'technology' | 'kind'>;

/** A place for each technology of the case, then for what the plenary and the expert will ask about. */
export function framesOf(technologies: Technology[]): Part[] {
  return [
    ...technologies.map(({ id, code, name }) => ({
      id: `technology-${code}`,
      title: {
        ...name,
        ...(name.ru && { ru: `${code}. ${name.ru}` }),
        ...(name.en && { en: `${code}. ${name.en}` }),
      },
      technology: id,
    })),
    { id: 'questions', kind: 'question', title: said('Вопросы эксперту', 'Questions to the expert') },
    { id: 'first-steps', kind: 'first_step', title: said('Первые шаги', 'First steps') },
    { id: 'parking-lot', title: said('Парковка: вернёмся позже', 'Parking lot: for later') },
  ];
}

const said = (ru: string, en: string): Frame['title'] => ({ ru, en, original: 'ru', how: 'human' });
