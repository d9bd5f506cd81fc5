import type { Guest } from '@case-lab/contract';
import { type FormEvent, useState } from 'react';
import { v4 } from 'uuid';
import { BadgeChoice } from '../../arrival/BadgeChoice.tsx';
import styles from '../../arrival/Door.module.css';
import { DoorNotices } from '../../arrival/DoorNotices.tsx';
import type { Waiting } from '../../arrival/door-shelf.ts';
import type { DoorState, DoorStore } from '../../arrival/door-store.ts';
import { findGuests, guestOfScan, isScan } from '../../arrival/find-guests.ts';
import { GuestRow } from '../../arrival/GuestRow.tsx';
import { LastScan } from '../../arrival/LastScan.tsx';
import { Scanner } from '../../arrival/Scanner.tsx';
import { useDoor, useDoorName } from '../../arrival/use-door.ts';
import { type WalkIn, WalkInSheet } from '../../arrival/WalkInSheet.tsx';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { serverNow } from '../../wire/server-clock.ts';
import { doorWords } from '../../words/door.ts';
import { useWords } from '../../words/language.ts';

/** More than these on a phone are found by one letter more. */
const SHOWN = 30;

/** The door on the day: find or scan somebody, let them in, next. Over the whole screen where nothing else is wanted. */
export function DoorSection({ labId }: { labId: string }) {
  const words = useWords(doorWords);
  const say = useSay();
  const { door, state } = useDoor(labId);
  const [name, setName] = useDoorName(words.door);
  const [isFull, fill] = useState(false);
  const [isWalkIn, openWalkIn] = useState(false);
  const scanned = (): Pick<Waiting, 'key' | 'labId' | 'at' | 'door'> => ({
    ...{ key: v4(), labId, door: name },
    at: new Date(serverNow()).toISOString(),
  });
  const checkIn = (guest: Guest) =>
    void door.takeIn({ ...scanned(), guestId: guest.id, name: guest.name }, guest);
  const letIn = (key: string, walkIn: WalkIn) => {
    openWalkIn(false);
    void door.takeIn({ ...scanned(), key, walkIn }, undefined);
  };
  const scan = (text: string) => {
    const guest = guestOfScan(text, state.guests);
    if (guest) checkIn(guest);
    else say({ kind: 'danger', text: words.notOurs });
  };
  const forget = () => void door.forget().then(() => say({ text: words.forgotten }));
  return (
    <div className={styles.door} data-full={isFull || undefined}>
      <Head state={state} isFull={isFull} onFull={() => fill(!isFull)} />
      <DoorNotices door={door} state={state} />
      {state.last && <LastScan key={state.last.key} last={state.last} onNext={() => door.next()} />}
      <div className={styles.doings}>
        <Scanner onRead={scan} />
        <Button onClick={() => openWalkIn(true)}>{words.walkIn}</Button>
      </div>
      <Search door={door} state={state} onCheckIn={checkIn} onScan={scan} />
      {isWalkIn && (
        <WalkInSheet labId={labId} guests={state.guests} onLetIn={letIn} onClose={() => openWalkIn(false)} />
      )}
      {!isFull && (
        <>
          <Field label={words.thisDoor}>
            {(control) => (
              <input
                {...control}
                value={name}
                maxLength={40}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
          <BadgeChoice labId={labId} guests={state.guests} />
          <div>
            <Button kind="quiet" onClick={forget}>
              {words.forget}
            </Button>
            <p className={styles.soft}>{words.forgetMore}</p>
          </div>
        </>
      )}
    </div>
  );
}

function Head({ state, isFull, onFull }: { state: DoorState; isFull: boolean; onFull: () => void }) {
  const words = useWords(doorWords);
  const { guests, waiting } = state;
  const there = guests.filter(({ id, arrived }) => arrived || isWaitingFor(id, waiting)).length;
  return (
    <div className={styles.head}>
      <h2>{words.title}</h2>
      <p className={styles.count}>{words.inOf(there, guests.length)}</p>
      <Button size="small" kind="quiet" onClick={onFull}>
        {isFull ? words.whole : words.full}
      </Button>
    </div>
  );
}

const isWaitingFor = (id: string, waiting: readonly Waiting[]) =>
  waiting.some((one) => 'guestId' in one && one.guestId === id);

type SearchProps = {
  door: DoorStore;
  state: DoorState;
  onCheckIn: (guest: Guest) => void;
  onScan: (text: string) => void;
};

/** The list, and one field for all that leads to somebody on it. */
function Search({ door, state, onCheckIn, onScan }: SearchProps) {
  const words = useWords(doorWords);
  const [typed, type] = useState('');
  const { guests, waiting, listAt } = state;
  const found = findGuests(typed, guests);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isScan(typed)) return;
    onScan(typed);
    type('');
  };
  const take = (guest: Guest) => {
    onCheckIn(guest);
    type('');
  };
  // A second scan is no second arrival: it is answered with the codes again.
  const show = (guest: Guest) => onCheckIn(guest);
  if (listAt === undefined)
    return state.isOnline ? null : (
      <Notice kind="danger" action={<Button onClick={() => void door.look()}>{words.again}</Button>}>
        {words.noList}
      </Notice>
    );
  if (guests.length === 0) return <Notice>{words.emptyList}</Notice>;
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={words.search} hint={words.searchMore}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={typed}
            autoComplete="off"
            enterKeyHint="search"
            onChange={({ target }) => type(target.value)}
          />
        )}
      </Field>
      {found.length === 0 && !isScan(typed) && <p className={styles.soft}>{words.nobody}</p>}
      <ul className={styles.guests}>
        {found.slice(0, SHOWN).map((guest) => (
          <GuestRow
            key={guest.id}
            guest={guest}
            isWaiting={isWaitingFor(guest.id, waiting)}
            onCheckIn={() => take(guest)}
            onShow={() => show(guest)}
          />
        ))}
      </ul>
      {found.length > SHOWN && <p className={styles.soft}>{words.more(found.length - SHOWN)}</p>}
    </form>
  );
}
