import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { usePeople } from '../people/use-people.ts';
import { deskApi, deskQueries } from '../wire/desk-http.ts';
import { queries } from '../wire/http.ts';
import { useWords } from '../words/language.ts';
import { ownDataWords } from '../words/own-data.ts';
import { EraseQuestion } from './EraseQuestion.tsx';
import styles from './OwnData.module.css';

const ERASABLE = ['participant', 'host', 'scribe', 'observer', 'expert'];
/** What the server calls whoever is erased. */
const NOBODY = '—';

/** An organiser erases somebody who asked for it. */
export function ErasePeople({ labId }: { labId: string }) {
  const words = useWords(ownDataWords);
  const say = useSay();
  const cache = useQueryClient();
  const people = (usePeople(labId).data ?? []).filter(
    ({ role, name }) => ERASABLE.includes(role) && name !== NOBODY,
  );
  const [chosenId, choose] = useState('');
  const [isAsking, ask] = useState(false);
  const chosen = people.find(({ id }) => id === chosenId);
  const erased = () => {
    ask(false);
    choose('');
    say({ text: words.othersErased });
    void cache.invalidateQueries({ queryKey: queries.people.list.key() });
    void cache.invalidateQueries({ queryKey: deskQueries.arrivals.list.key() });
  };
  return (
    <section className={styles.data}>
      <div>
        <h2>{words.others}</h2>
        <p className={styles.soft}>{words.othersMore}</p>
      </div>
      <Field label={words.who}>
        {(control) => (
          <select {...control} value={chosenId} onChange={({ target }) => choose(target.value)}>
            <option value="">{words.choose}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.doings}>
        <Button kind="danger" disabled={!chosen} onClick={() => ask(true)}>
          {words.others}
        </Button>
      </div>
      {isAsking && chosen && (
        <EraseQuestion
          title={words.othersTitle(chosen.name)}
          text={words.othersMore}
          erase={() => deskApi.ownData.erase({ labId, participantId: chosen.id })}
          onErased={erased}
          onClose={() => ask(false)}
        />
      )}
    </section>
  );
}
