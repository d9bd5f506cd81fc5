import type { AuditKind, Participant } from '@case-lab/contract';
import { AUDIT_DEEDS } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { type Sought, useLog } from '../../people/use-log.ts';
import { usePeople } from '../../people/use-people.ts';
import { auditWords } from '../../words/audit.ts';
import { useWords } from '../../words/language.ts';
import { isLacking, Lacking } from '../Lacking.tsx';
import styles from './Log.module.css';
import { LogLine } from './LogLine.tsx';
import { useNaming } from './use-naming.ts';

const KINDS = Object.keys(AUDIT_DEEDS) as AuditKind[];

/** What was done in the lab and by whom, for organisers who want to know how something came about. */
export function LogSection({ labId }: { labId: string }) {
  const words = useWords(auditWords);
  const [sought, seek] = useState<Sought>({});
  const people = usePeople(labId);
  const log = useLog(labId, sought);
  const naming = useNaming(labId);
  const events = log.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <section className={styles.log} aria-label={words.title}>
      <p className={styles.soft}>{words.more}</p>
      <Filter people={people.data ?? []} sought={sought} seek={seek} />
      {isLacking([log]) ? <Lacking questions={[log]} /> : null}
      {log.data && events.length === 0 && (
        <p className={styles.none}>
          {words.none}
          {Object.values(sought).some(Boolean) && <Button onClick={() => seek({})}>{words.showAll}</Button>}
        </p>
      )}
      <ol className={styles.lines}>
        {events.map((event) => (
          <LogLine key={event.id} event={event} naming={naming} />
        ))}
      </ol>
      {log.hasNextPage && (
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {words.older}
        </Button>
      )}
    </section>
  );
}

type FilterProps = { people: Participant[]; sought: Sought; seek: (sought: Sought) => void };

function Filter({ people, sought, seek }: FilterProps) {
  const words = useWords(auditWords);
  return (
    <div className={styles.filter}>
      <Field label={words.kind}>
        {(control) => (
          <select
            {...control}
            value={sought.kind ?? ''}
            onChange={({ target }) => seek({ ...sought, kind: KINDS.find((kind) => kind === target.value) })}
          >
            <option value="">{words.allKinds}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.person}>
        {(control) => (
          <select
            {...control}
            value={sought.personId ?? ''}
            onChange={({ target }) => seek({ ...sought, personId: target.value || undefined })}
          >
            <option value="">{words.allPeople}</option>
            {people
              .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
    </div>
  );
}
