import { Button } from '../parts/Button.tsx';
import { saveText } from '../parts/save-text.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { unsavedWords } from '../words/unsaved.ts';
import { readUnsent, type UnsentWords } from './unsent-words.ts';

/** Saves one's unsent words as a text file, in the language of the screen; needs no connection. */
export function DownloadUnsent({ owner }: { owner: string }) {
  const words = useWords(unsavedWords);
  const { language } = useLanguage();
  const download = async () => {
    const when = new Date().toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
    saveText(words.fileName, asText(await readUnsent(owner), when, words));
  };
  return (
    <Button size="small" onClick={() => void download()}>
      {words.download}
    </Button>
  );
}

function asText({ waiting, refused, unfinished }: UnsentWords, when: string, words: FileWords): string {
  const parts = [
    { title: words.fileWaiting, texts: waiting },
    { title: words.fileRefused, texts: refused },
    { title: words.fileUnfinished, texts: unfinished },
  ];
  const filled = parts.filter(({ texts }) => texts.length > 0);
  const written = filled.map(({ title, texts }) => [`== ${title} ==`, ...texts].join('\n\n'));
  return `${[`${words.file}\n${when}`, ...written].join('\n\n\n')}\n`;
}

type FileWords = typeof unsavedWords.en;
