import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Address } from '../src/app/address.tsx';
import { Toasts } from '../src/parts/Toasts.tsx';
import { LanguageProvider } from '../src/words/LanguageProvider.tsx';

/** What every screen stands on, with nothing remembered and no second tries. */
export function Stage({ at = '/', children }: { at?: string; children: ReactNode }) {
  const [cache] = useState(() => {
    window.history.replaceState(null, '', at);
    return new QueryClient({ defaultOptions: { queries: { retry: false } } });
  });
  return (
    <QueryClientProvider client={cache}>
      <LanguageProvider>
        <Toasts>
          <Address>{children}</Address>
        </Toasts>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
