// One open font for both alphabets, served by us: a venue may have no Internet. A browser fetches only the alphabets on the page.
import '@fontsource-variable/golos-text';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { fetchRoom } from './app/Rooms.tsx';
import './app/theme.css';
import { firstLanguage } from './words/LanguageProvider.tsx';
import { setSpoken, withWords } from './words/spoken.ts';

/** So long a page stays empty for the parts that its address needs, before it says that one waits. */
const PATIENCE_MS = 300;

const root = document.getElementById('root');
setSpoken(firstLanguage());
const patience = new Promise((done) => setTimeout(done, PATIENCE_MS));
void withWords(Promise.race([fetchRoom(location.pathname), patience])).then(() => {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
