import type { DescribedTerritory } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { InLanguage } from '../words/InLanguage.tsx';
import { useLanguage, useTell, useWords } from '../words/language.ts';
import { territoryWords } from '../words/territories.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './Territories.module.css';
import { territoryColour } from './territory-colour.ts';
import { countryOf } from './use-people.ts';
import { useTerritoryActs } from './use-territories.ts';

type TerritoryRowProps = { labId: string; territory: DescribedTerritory; onEdit: () => void };

/** A place in the list: its name, how much is known of it, who speaks for it, and its other names. */
export function TerritoryRow({ labId, territory, onEdit }: TerritoryRowProps) {
  const words = useWords(territoryWords);
  const tell = useTell();
  const { language } = useLanguage();
  const { id, name, state, level, region, speakers, merged } = territory;
  const where = [words.levels[level], region, countryOf(territory, language)].filter(Boolean);
  return (
    <li className={styles.row}>
      <span className={styles.dot} style={{ background: territoryColour(id).edge }} aria-hidden="true" />
      <div className={styles.about}>
        <p className={styles.name}>
          <InLanguage text={name} />
        </p>
        <p className={styles.soft}>
          {state === 'stub' ? '' : `${where.join(', ')} · `}
          {words.speakers(speakers)}
        </p>
        {merged.length > 0 && <OtherNames labId={labId} merged={merged} />}
      </div>
      <Button size="small" aria-label={words.edit(tell(name))} onClick={onEdit}>
        {words.describe}
      </Button>
    </li>
  );
}

function OtherNames({ labId, merged }: { labId: string; merged: DescribedTerritory['merged'] }) {
  const words = useWords(territoryWords);
  const tell = useTell();
  const say = useSay();
  const refusal = useDeskRefusal();
  const { separate } = useTerritoryActs(labId);
  const press = (id: string, name: string) =>
    separate.mutate(
      { territoryId: id },
      {
        onSuccess: () => say({ text: words.separated(name), ms: 5000 }),
        onError: (error) => say({ kind: 'danger', text: refusal(error) }),
      },
    );
  return (
    <div className={styles.others}>
      <span className={styles.soft}>{words.alsoKnown}:</span>
      <ul className={styles.names}>
        {merged.map(({ id, name }) => (
          <li key={id}>
            {tell(name)}{' '}
            <Button
              size="small"
              kind="quiet"
              busy={separate.isPending}
              aria-label={`${words.separate}: ${tell(name)}`}
              onClick={() => press(id, tell(name))}
            >
              {words.separate}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
