import type { Language } from '@case-lab/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Choice } from '../parts/Choice.tsx';
import { api, queries } from '../wire/http.ts';
import { appWords } from '../words/app.ts';
import { useLanguage, useWords } from '../words/language.ts';

const options = [
  { value: 'ru', text: 'Рус', lang: 'ru', title: 'Русский' },
  { value: 'en', text: 'Eng', lang: 'en', title: 'English' },
] as const;

/** Changes the language of this device's screens, and tells the server when somebody is signed in. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage();
  const words = useWords(appWords);
  const cache = useQueryClient();
  const change = (chosen: Language) => {
    speak(chosen);
    // The screen has changed already; what the server knows only matters for mails and for the next device.
    if (cache.getQueryData(queries.groups.me.queryKey()))
      api.people.speak({ language: chosen }).catch(() => undefined);
  };
  return <Choice legend={words.language} value={language} options={options} onValue={change} size="small" />;
}
