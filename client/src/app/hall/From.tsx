import type { Language } from '@case-lab/contract';
import { byId } from '../../people/use-people.ts';
import { BothTexts } from './Both.tsx';
import styles from './Hall.module.css';
import type { Picture } from './use-picture.ts';

type FromProps = {
  item: { territoryId: string | null; groupId: string };
  picture: Picture;
  languages: Language[];
};

/** Which territory and which group a note comes from. */
export function From({ item, picture, languages }: FromProps) {
  const territory = byId(picture.territories)(item.territoryId);
  const group = byId(picture.groups)(item.groupId);
  return (
    <p className={styles.from}>
      {territory && (
        <strong className={styles.place}>
          <BothTexts text={territory.name} languages={languages} />
        </strong>
      )}
      {group && (
        <span className={styles.names}>
          <BothTexts text={group.name} languages={languages} />
        </span>
      )}
    </p>
  );
}
