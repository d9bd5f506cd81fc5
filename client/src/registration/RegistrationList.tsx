import type { ListedRegistration, OpenForm } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useWords } from '../words/language.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import styles from './Desk.module.css';
import { Filters } from './Filters.tsx';
import { PickedBar } from './PickedBar.tsx';
import { RegistrationRow } from './RegistrationRow.tsx';
import { RegistrationSheet } from './RegistrationSheet.tsx';
import { SeatCounts } from './SeatCounts.tsx';
import { EVERYBODY, soughtIn } from './sought.ts';
import { Tick } from './Tick.tsx';

type RegistrationListProps = { labId: string; rows: ListedRegistration[]; open: OpenForm };

/** Everybody who has registered, against the seats there are; one or many to be decided about. */
export function RegistrationList({ labId, rows, open }: RegistrationListProps) {
  const words = useWords(registrationDeskWords);
  const [sought, seek] = useState(EVERYBODY);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [openedId, openOne] = useState<string>();
  const shown = soughtIn(rows, sought);
  // What is picked and not shown is not decided about unseen.
  const chosen = shown.filter(({ id }) => picked.has(id));
  const opened = rows.find(({ id }) => id === openedId);
  const pick = (id: string, isPicked: boolean) => {
    const next = new Set(picked);
    if (isPicked) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  if (rows.length === 0)
    return (
      <>
        <SeatCounts rows={rows} form={open.form} />
        <Notice>{words.none}</Notice>
      </>
    );
  return (
    <div className={styles.stack}>
      <SeatCounts rows={rows} form={open.form} />
      <Filters rows={rows} sought={sought} seek={seek} />
      <div className={styles.bar}>
        <Tick
          isOn={shown.length > 0 && chosen.length === shown.length}
          set={(isOn) => setPicked(new Set(isOn ? shown.map(({ id }) => id) : []))}
        >
          {words.pickAll}
        </Tick>
        <span className={styles.grow} />
        <span className={styles.soft} role="status">
          {words.found(shown.length, rows.length)}
        </span>
      </div>
      {shown.length === 0 ? (
        <Notice action={<Button onClick={() => seek(EVERYBODY)}>{words.showAll}</Button>}>
          {words.nothingFound}
        </Notice>
      ) : (
        <ul className={styles.list} aria-label={words.people}>
          {shown.map((row) => (
            <RegistrationRow
              key={row.id}
              row={row}
              isPicked={picked.has(row.id)}
              pick={pick}
              open={openOne}
            />
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <PickedBar labId={labId} ids={chosen.map(({ id }) => id)} unpick={() => setPicked(new Set())} />
      )}
      {opened && (
        <RegistrationSheet
          key={opened.id}
          {...{ labId, rows, open }}
          row={opened}
          onClose={() => openOne(undefined)}
        />
      )}
    </div>
  );
}
