import type { BadRow } from '@case-lab/contract';
import { useWords } from '../words/language.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import styles from './Desk.module.css';

/** Each row that cannot be taken, and why. */
export function BadRows({ bad }: { bad: BadRow[] }) {
  const words = useWords(registrationDeskWords);
  return (
    <>
      <p className={styles.soft}>
        {words.badMore} {words.rowMore}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.bad(bad.length)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.why}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {bad.map(({ row, fault, column, value }) => (
              <tr key={row} data-fault={fault}>
                <th scope="row">{row}</th>
                <td>{words.faults[fault]}</td>
                <td>{column}</td>
                <td>{value.length > 80 ? `${value.slice(0, 80)}…` : value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
