import { inLanguage, type Participant } from '@case-lab/contract';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { AddPerson } from '../../groups/AddPerson.tsx';
import { RoleChoice } from '../../groups/RoleChoice.tsx';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { useBoard } from '../board-context.ts';
import { Face } from './Face.tsx';
import styles from './Table.module.css';
import { useMayHere, useTable } from './table-context.ts';

/** Everybody at the table by name and territory: who is online, who writes, whom to follow, who has no phone. */
export function PeopleHere({ onClose }: { onClose: () => void }) {
  const { members, labId, group } = useTable();
  const words = useWords(tableWords);
  const mayAdd = useMayHere('add a person without a phone');
  const [isAdding, setAdding] = useState(false);
  return (
    <Sheet title={isAdding ? words.add : words.whoTitle} closeWord={words.close} onClose={onClose}>
      {isAdding && group ? (
        <AddPerson labId={labId} groupId={group.id} onDone={() => setAdding(false)} />
      ) : (
        <>
          {members.length === 0 && <p className={styles.soft}>{words.nobody}</p>}
          <ul className={styles.list}>
            {members.map((person) => (
              <Row key={person.id} person={person} onClose={onClose} />
            ))}
          </ul>
          {mayAdd && group && (
            <div className={styles.add}>
              <Button onClick={() => setAdding(true)}>{words.add}</Button>
              <p className={styles.soft}>{words.addMore}</p>
            </div>
          )}
        </>
      )}
    </Sheet>
  );
}

function Row({ person, onClose }: { person: Participant; onClose: () => void }) {
  const { store, me, territory } = useBoard();
  const { looking, labId, group } = useTable();
  const mayAppoint = useMayHere('choose a host');
  const words = useWords(tableWords);
  const { language } = useLanguage();
  const listen = useCallback((listener: () => void) => store.presence.listenWriters(listener), [store]);
  const isWriting = useSyncExternalStore(listen, () =>
    [...store.presence.writers.values()].includes(person.id),
  );
  const place = territory(person.territoryId ?? '');
  const isOnline = person.presence === 'online';
  const state = isWriting
    ? words.writing
    : person.withoutPhone
      ? words.withoutPhone
      : isOnline
        ? words.online
        : words.offline;
  const isMe = person.id === me.id;
  const follow = () => {
    onClose();
    // The press that chooses it must not be the own move that ends it.
    setTimeout(() => looking.follow(person.id));
  };
  return (
    <li className={styles.person}>
      <Face person={person} />
      <span className={styles.who}>
        <strong>{isMe ? `${person.name} (${words.you})` : person.name}</strong>
        <span className={styles.soft}>
          {[place && inLanguage(place.name, language).text, state].filter(Boolean).join(' · ')}
        </span>
      </span>
      {mayAppoint && group && !person.withoutPhone && (
        <RoleChoice labId={labId} groupId={group.id} person={person} />
      )}
      {isOnline && !isMe && (
        <Button size="small" aria-label={words.followMore(person.name)} onClick={follow}>
          {words.follow}
        </Button>
      )}
    </li>
  );
}
