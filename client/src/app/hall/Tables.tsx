import type { Lab, Language } from '@case-lab/contract';
import { byId } from '../../people/use-people.ts';
import { hallWords } from '../../words/hall.ts';
import { useWords } from '../../words/language.ts';
import { Both, BothTexts } from './Both.tsx';
import styles from './Tables.module.css';
import type { Picture } from './use-picture.ts';
import { WayIn } from './WayIn.tsx';

type TablesProps = { picture: Picture; lab: Lab; languages: Language[] };

/** Which group sits at which table, with its case; who sits there stands on each phone, and never here. */
export function Tables({ picture, lab, languages }: TablesProps) {
  const about = byId(picture.cases);
  const { tables } = picture;
  return (
    <div className={styles.screen} data-number={numberOf(tables.length)}>
      <h2 className={styles.heading}>
        <Both languages={languages}>
          <Heading />
        </Both>
      </h2>
      <ul className={styles.tables}>
        {tables.map(({ id, table, name, caseId }) => {
          const title = about(caseId)?.title;
          return (
            <li key={id} className={styles.table}>
              <span className={styles.number}>{table}</span>
              <span className={styles.group}>
                <BothTexts text={name} languages={languages} />
                {title && (
                  <span className={styles.case}>
                    <BothTexts text={title} languages={languages} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <WayIn lab={lab} languages={languages} size="small" />
    </div>
  );
}

/** So that few tables are seen from further off, and thirty still fit. */
const numberOf = (tables: number) => (tables > 12 ? 'many' : tables > 6 ? 'some' : 'few');

function Heading() {
  return <>{useWords(hallWords).tables}</>;
}
