import type { Lab, Language } from '@case-lab/contract';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { useConnection } from '../../wire/socket.ts';
import { hallWords } from '../../words/hall.ts';
import { useWords } from '../../words/language.ts';
import { Spoken } from '../../words/Spoken.tsx';
import { BothTexts } from './Both.tsx';
import styles from './Hall.module.css';
import type { HallLanguage } from './use-hall-languages.ts';

type HallHeadProps = {
  lab: Lab | undefined;
  chosen: HallLanguage;
  choose: (language: HallLanguage) => void;
  languages: Language[];
};

/** The lab's name; the few controls show themselves only to a mouse or the keyboard. */
export function HallHead({ lab, chosen, choose, languages }: HallHeadProps) {
  const main = languages[0] ?? 'en';
  return (
    <header className={styles.head}>
      <Mark size={34} />
      <p className={styles.title}>{lab && <BothTexts text={lab.title} languages={languages} />}</p>
      <Spoken language={main}>
        <Lost />
      </Spoken>
      <div className={styles.controls}>
        <Controls chosen={chosen} choose={choose} />
      </div>
    </header>
  );
}

function Controls({ chosen, choose }: Pick<HallHeadProps, 'chosen' | 'choose'>) {
  const words = useWords(hallWords);
  const options = [
    { value: 'ru', text: 'Рус', lang: 'ru', title: 'Русский' },
    { value: 'en', text: 'Eng', lang: 'en', title: 'English' },
    { value: 'split', text: words.both },
  ] as const;
  return (
    <>
      <Choice legend={words.languages} value={chosen} options={options} onValue={choose} size="small" />
      <Button
        kind="quiet"
        size="small"
        aria-label={words.full}
        title={words.full}
        onClick={() => void document.documentElement.requestFullscreen?.()}
      >
        <Icon d="M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5" />
      </Button>
    </>
  );
}

function Lost() {
  const words = useWords(hallWords);
  const connection = useConnection();
  return <p className={styles.lost}>{connection === 'offline' && words.lost}</p>;
}
