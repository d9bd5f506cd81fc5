import {
  byline,
  commented,
  headOf,
  named,
  type Paper,
  reacted,
  type SheetNote,
  told,
  wordsOf,
} from '@case-lab/contract/boards';
import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import styles from './PrintedSheet.module.css';
import { PrintedSteps, PrintedVerdicts } from './PrintedTables.tsx';
import { usePaper } from './use-paper.ts';

/**
 * What the browser prints in place of the screen, from whatever view and by whatever way somebody prints: the group's
 * sheet, read anew each time. It stays until the next print: Safari says that it has printed before it has.
 */
export function PrintedSheet() {
  const read = usePaper();
  const [paper, setPaper] = useState<Paper>();
  const draw = useEffectEvent(() => flushSync(() => setPaper(read())));
  useEffect(() => {
    const beforePrint = () => draw();
    globalThis.addEventListener('beforeprint', beforePrint);
    return () => globalThis.removeEventListener('beforeprint', beforePrint);
  }, []);
  if (!paper) return null;
  return createPortal(<Printed paper={paper} />, document.body);
}

function Printed({ paper }: { paper: Paper }) {
  const words = wordsOf(paper);
  const { totals } = paper.sheet;
  return (
    <article className={styles.sheet} lang={paper.language} data-printed="">
      <h1>{words.title(paper.group)}</h1>
      {paper.case && (
        <p>
          {words.case}: {paper.case}
        </p>
      )}
      {paper.territories.length > 0 && (
        <p>
          {words.territories}: {paper.territories.join(', ')}
        </p>
      )}
      <p className={styles.soft}>
        {words.totals(totals)} {words.asOf(paper.asOf)}. {totals.hidden > 0 && words.hidden(totals.hidden)}
      </p>
      <PrintedNotes paper={paper} />
      <PrintedVerdicts paper={paper} />
      <PrintedSteps paper={paper} />
    </article>
  );
}

function PrintedNotes({ paper }: { paper: Paper }) {
  const words = wordsOf(paper);
  return paper.sheet.frames.map(({ title, parts }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: read once and never changed in place
    <section key={at}>
      <h2>{told(paper, title) || words.otherPlaces}</h2>
      {parts.length === 0 && <p className={styles.soft}>{words.empty}</p>}
      {parts.map((part, place) => {
        const shown = part.notes.filter(({ isHidden }) => !isHidden);
        const head = headOf(paper, part, parts);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <section key={place}>
            {head && shown.length > 0 && <h3>{head}</h3>}
            {shown.map((note) => (
              <PrintedNote key={note.id} paper={paper} note={note} />
            ))}
          </section>
        );
      })}
    </section>
  ));
}

function PrintedNote({ paper, note }: { paper: Paper; note: SheetNote }) {
  const words = wordsOf(paper);
  const foot = [words.kinds[note.kind], byline(paper, note), named(paper, note.technology), reacted(note)];
  return (
    <div className={styles.note}>
      <p lang={note.lang}>{note.text}</p>
      {note.translation && (
        <p className={styles.under}>
          {words.translation}: {note.translation}
        </p>
      )}
      {commented(paper, note).map((comment) => (
        <p key={comment} className={styles.under}>
          {comment}
        </p>
      ))}
      <p className={styles.soft}>{foot.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
