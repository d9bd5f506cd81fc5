import { useEffect } from 'react';
import { hallWords } from '../../words/hall.ts';
import { useWords } from '../../words/language.ts';
import { Spoken } from '../../words/Spoken.tsx';
import { useSeat } from '../entrance.ts';
import { isLacking, Lacking } from '../Lacking.tsx';
import styles from './Hall.module.css';
import { HallHead } from './HallHead.tsx';
import { OneNote } from './OneNote.tsx';
import { Overview } from './Overview.tsx';
import { Tables } from './Tables.tsx';
import { useHallLanguages } from './use-hall-languages.ts';
import { usePicture } from './use-picture.ts';

/** The projector: dark, nothing to scroll, and the last picture stays when the server is lost. */
export function HallScreen() {
  const me = useSeat();
  const picture = usePicture(me.lab.id);
  const words = useWords(hallWords);
  const { chosen, choose, languages } = useHallLanguages();
  useEffect(() => {
    document.documentElement.dataset.theme = 'dark';
    return () => {
      delete document.documentElement.dataset.theme;
    };
  }, []);
  const lab = picture.lab;
  return (
    <main className={styles.hall} data-split={languages.length > 1}>
      <title>{`${words.title} · Case Lab`}</title>
      <HallHead lab={lab} chosen={chosen} choose={choose} languages={languages} />
      {isLacking(picture.questions) || !lab ? (
        <Spoken language={languages[0] ?? 'en'}>
          <Lacking questions={picture.questions} />
        </Spoken>
      ) : picture.current ? (
        <OneNote item={picture.current} picture={picture} lab={lab} languages={languages} />
      ) : picture.tables.length > 0 ? (
        <Tables picture={picture} lab={lab} languages={languages} />
      ) : (
        <Overview picture={picture} lab={lab} languages={languages} />
      )}
    </main>
  );
}
