import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Toasts } from '../parts/Toasts.tsx';
import { makeCache } from '../wire/cache.ts';
import { LanguageProvider } from '../words/LanguageProvider.tsx';
import { Address } from './address.tsx';
import { Rooms } from './Rooms.tsx';

/** The whole client: what all screens share, and the way from an address to a screen. */
export function App() {
  const [cache] = useState(makeCache);
  return (
    <QueryClientProvider client={cache}>
      <LanguageProvider>
        <Toasts>
          <Address>
            <Rooms />
          </Address>
        </Toasts>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
