import type { Formable, FormingFault, FormingRun } from '@case-lab/contract';
import { byId } from '../people/use-people.ts';
import { formingScoreWords } from '../words/forming-score.ts';
import { useWords } from '../words/language.ts';
import styles from './Forming.module.css';

/** What has come of the wishes, in sentences: first what could not be kept. */
export function ScoreLines({ run, people }: { run: FormingRun; people: Formable[] }) {
  const words = useWords(formingScoreWords);
  const faultWords = useFaultWords(people);
  const { faults } = run.score;
  const broken = [
    ...(run.unplacedIds.length > 0 ? [words.unplaced(run.unplacedIds.length)] : []),
    ...faults.map(faultWords),
  ];
  return (
    <section className={styles.score} aria-label={words.title}>
      {broken.length > 0 && (
        <div className={styles.broken} role="status">
          <p>{words.notKept}</p>
          <ul>
            {broken.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <ul className={styles.lines}>
        {broken.length === 0 && <li>{words.allKept}</li>}
        {useLines(run).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function useLines({ round, wishes, score }: FormingRun): string[] {
  const words = useWords(formingScoreWords);
  const { wished, got, metAgain, alike } = score;
  const [first, second, third] = got;
  const others = second + third;
  const none = wished - first - others;
  const cases = [
    words.wished(first, wished),
    ...(others > 0 ? [words.alsoWished(others)] : []),
    ...(none > 0 ? [words.notWished(none)] : []),
  ];
  const even = alike.filter(({ pairs, least }) => pairs === least).map(({ trait }) => words.traits[trait]);
  const uneven = alike.filter(({ pairs, least }) => pairs > least);
  return [
    ...(wished > 0 && wishes.areCasesWished ? [cases.join(', ')] : []),
    ...(round > 1 ? [metAgain === 0 ? words.noneAgain : words.metAgain(metAgain)] : []),
    ...(even.length > 0 ? [words.even(even.join(', '))] : []),
    ...uneven.map(({ trait, pairs, least }) => capitalised(words.alike(words.traits[trait], pairs - least))),
  ];
}

const capitalised = (line: string) => line.charAt(0).toLocaleUpperCase() + line.slice(1);

/** Turns a fault into a sentence with the names of its people. */
export function useFaultWords(
  people: readonly { id: string; name: string }[],
): (fault: FormingFault) => string {
  const words = useWords(formingScoreWords);
  const person = byId([...people]);
  const names = (ids: string[]) => ids.map((id) => person(id)?.name ?? '–').join(', ');
  return (fault) => {
    switch (fault.kind) {
      case 'language':
        return words.language(fault.table, fault.language);
      case 'together':
        return words.together(names(fault.ids));
      case 'apart':
      case 'hosts':
        return words[fault.kind](fault.table, names(fault.ids));
      case 'locked':
        return words.locked(fault.table, names([fault.id]));
      case 'few':
        return words.few(fault.table, fault.people);
    }
  };
}
