import './app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api.ts';
import { LanguageProvider } from './i18n/language-provider.tsx';
import { router } from './router.tsx';
import { leaveAtSessionEnd } from './session/leave-at-session-end.ts';
import { followOtherTabs } from './session/other-tabs.ts';
import { applyTheme, storedTheme } from './theme.ts';
import { Toaster } from './ui/toaster.tsx';

applyTheme(storedTheme());
followOtherTabs();
leaveAtSessionEnd(router);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toaster />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
