import type { RouteObject } from 'react-router';
import { requires } from '../access/Requires.tsx';
import { lazyPage } from '../frame/lazy-page.ts';

/** Beside the pages about people, for those who keep the rules. */
export const signatureRoutes: RouteObject[] = [
  requires('signature-rule.write', [
    { path: 'signature-rules', lazy: lazyPage(async () => (await import('./RulesPage.tsx')).RulesPage) },
  ]),
];
