import { inLanguage, type Participant } from '@case-lab/contract';
import type { CSSProperties } from 'react';
import { territoryColour } from '../../people/territory-colour.ts';
import { useLanguage } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import styles from './Table.module.css';

/** Initials on the colour of the territory, with a mark while the person is online. */
export function Face({ person }: { person: Participant }) {
  const { territory } = useBoard();
  const { language } = useLanguage();
  const place = territory(person.territoryId ?? '');
  const names = [person.name, place && inLanguage(place.name, language).text].filter(Boolean).join(', ');
  const style = { '--edge': territoryColour(person.territoryId).edge } as CSSProperties;
  return (
    <span
      className={styles.face}
      style={style}
      title={names}
      aria-hidden="true"
      data-online={person.presence === 'online' || undefined}
    >
      {initials(person.name)}
    </span>
  );
}

function initials(name: string): string {
  const [first = '?', second = ''] = name.split(/\s+/).filter(Boolean);
  return [...first]
    .slice(0, 1)
    .concat([...second].slice(0, 1))
    .join('')
    .toLocaleUpperCase();
}
