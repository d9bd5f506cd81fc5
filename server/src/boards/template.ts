import type { Technology } from '@case-lab/contract';
import type { Frame } from '@case-lab/contract/boards';

/** A place for each technology of the case. */
export function technologyFrames(technologies: Technology[]): Pick<Frame, 'id' | 'title' | 'technology'>[] {
  return technologies.map(({ id, code, name }) => ({
    id: `technology-${code}`,
    title: {
      ...name,
      ...(name.ru && { ru: `${code}. ${name.ru}` }),
      ...(name.en && { en: `${code}. ${name.en}` }),
    },
    technology: id,
  }));
}
