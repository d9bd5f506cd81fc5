// One open font for both alphabets, served by us: a venue may have no Internet. A browser fetches only the alphabets on the page.
import '@fontsource-variable/golos-text';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './app/theme.css';
import { firstLanguage } from './words/LanguageProvider.tsx';
import { setSpoken, withWords } from './words/spoken.ts';

const root = document.getElementById('root');
setSpoken(firstLanguage());
void withWords(Promise.resolve(root)).then((place) => {
  if (!place) return;
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
