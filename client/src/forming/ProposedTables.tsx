import type { Case, Formable, ProposedTable } from '@case-lab/contract';
import { type DragEvent, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { byId } from '../people/use-people.ts';
import { formingWords } from '../words/forming.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './Forming.module.css';
import { MoveSheet } from './MoveSheet.tsx';

type ProposedTablesProps = {
  tables: ProposedTable[];
  unplaced: Formable[];
  people: Formable[];
  cases: Case[];
  /** Null: at no table. */
  move: (person: Formable, table: number | null) => void;
  /** Whether somebody may be left without a table. */
  mayLeaveOut: boolean;
};

/** Every table with its people; each is moved by dragging, or by the button beside the name. */
export function ProposedTables({ tables, unplaced, people, cases, move, mayLeaveOut }: ProposedTablesProps) {
  const words = useWords(formingWords);
  const [moving, setMoving] = useState<Formable>();
  const person = byId(people);
  const about = byId(cases);
  const drop = (table: number | null) => (id: string) => {
    const who = person(id);
    if (who) move(who, table);
  };
  return (
    <div className={styles.tables}>
      {unplaced.length > 0 && (
        <Place
          title={words.unplaced}
          people={unplaced}
          onDrop={mayLeaveOut ? drop(null) : undefined}
          onMove={setMoving}
        />
      )}
      {tables.map(({ table, caseId, max, memberIds }) => (
        <Place
          key={table}
          title={words.table(table)}
          seats={words.seatsOf(memberIds.length, max)}
          about={about(caseId)}
          people={memberIds.flatMap((id) => person(id) ?? [])}
          onDrop={drop(table)}
          onMove={setMoving}
        />
      ))}
      {moving && (
        <MoveSheet
          person={moving}
          tables={tables}
          cases={cases}
          mayLeaveOut={mayLeaveOut}
          onClose={() => setMoving(undefined)}
          choose={(table) => {
            setMoving(undefined);
            move(moving, table);
          }}
        />
      )}
    </div>
  );
}

type PlaceProps = {
  title: string;
  seats?: string;
  about?: Case;
  people: Formable[];
  onDrop?: (personId: string) => void;
  onMove: (person: Formable) => void;
};

function Place({ title, seats, about, people, onDrop, onMove }: PlaceProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop?.(event.dataTransfer.getData('text/plain'));
  };
  return (
    <section
      className={styles.table}
      aria-label={title}
      data-over={isOver || undefined}
      onDragOver={onDrop && over}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop && drop}
    >
      <header className={styles.tableHead}>
        <h4>{title}</h4>
        {seats && <span className={styles.soft}>{seats}</span>}
        {about && (
          <p className={styles.about}>
            <InLanguage text={about.title} />
          </p>
        )}
      </header>
      <ul className={styles.people}>
        {people.map((person) => (
          <Person key={person.id} person={person} onMove={() => onMove(person)} />
        ))}
      </ul>
    </section>
  );
}

function Person({ person, onMove }: { person: Formable; onMove: () => void }) {
  const words = useWords(formingWords);
  return (
    <li
      className={styles.person}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', person.id)}
    >
      <span className={styles.who}>
        <strong>{person.name}</strong>
        <span className={styles.soft}>
          {person.place && <InLanguage text={person.place} />}
          {person.place && ' · '}
          {person.languages.map((language) => words.languages[language]).join(', ')}
        </span>
      </span>
      <Button kind="quiet" size="small" aria-label={words.move(person.name)} onClick={onMove}>
        <Icon d="M7 6 3 10l4 4M3 10h14M13 6l4 4-4 4" />
      </Button>
    </li>
  );
}
