import './platform/theme/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { config } from 'zod/v4/core';
import { ApiError } from './platform/api/api-error.ts';
import { RouterContext } from './platform/frame/router.ts';
import { KeyProvider } from './platform/keys/keys.tsx';
import { startLanguage } from './platform/language/start-language.ts';
import { ThemeProvider } from './platform/theme/ThemeProvider.tsx';
import { routes } from './routes.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 3 && error instanceof ApiError && error.isPassing,
      networkMode: 'always', // the server is this machine: a lost uplink does not stop it
    },
    mutations: { networkMode: 'always' },
  },
});

// The content security policy lets no text become program, so zod need not try.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
const router = createBrowserRouter(routes);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={startLanguage()}>
        <ThemeProvider>
          <KeyProvider>
            <RouterContext value={router}>
              <RouterProvider router={router} />
            </RouterContext>
          </KeyProvider>
        </ThemeProvider>
      </I18nextProvider>
    </QueryClientProvider>
  </StrictMode>,
);
