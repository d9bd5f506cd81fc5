// One open font for both alphabets, served by us: a venue may have no Internet. A browser fetches only the alphabets on the page.
import '@fontsource-variable/golos-text';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './app/theme.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
