import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';

export const researchRooms: readonly RoomLink[] = [
  { path: '/register/works', label: 'works.room', icon: 'file', right: 'register.read' },
  { path: '/register/projects', label: 'projects.room', icon: 'folder', right: 'register.write' },
  { path: '/register/patents', label: 'patents.room', icon: 'plan', right: 'register.write' },
  { path: '/register/recognitions', label: 'recognitions.room', icon: 'check', right: 'register.write' },
];

export const researchRoutes: RouteObject[] = [
  requires('register.read', [
    { path: 'register/works', lazy: lazyPage(async () => (await import('./outputs/WorksPage.tsx')).WorksPage) },
    { path: 'register/works/:workKey', lazy: lazyPage(async () => (await import('./outputs/WorkPage.tsx')).WorkPage) },
    { path: 'register/imports', lazy: lazyPage(async () => (await import('./outputs/ImportsPage.tsx')).ImportsPage) },
    {
      path: 'register/imports/:importKey',
      lazy: lazyPage(async () => (await import('./outputs/ImportsPage.tsx')).ImportsPage),
    },
    { path: 'register/doubts', lazy: lazyPage(async () => (await import('./outputs/DoubtsPage.tsx')).DoubtsPage) },
    { path: 'register/people', lazy: lazyPage(async () => (await import('./outputs/PeoplePage.tsx')).PeoplePage) },
    {
      path: 'register/people/:personKey',
      lazy: lazyPage(async () => (await import('./outputs/PersonPage.tsx')).PersonPage),
    },
    {
      path: 'register/journals',
      lazy: lazyPage(async () => (await import('./journals/JournalsPage.tsx')).JournalsPage),
    },
    {
      path: 'register/journals/:journalKey',
      lazy: lazyPage(async () => (await import('./journals/JournalYearsPage.tsx')).JournalYearsPage),
    },
    {
      path: 'register/projects',
      lazy: lazyPage(async () => (await import('./projects/ProjectsPage.tsx')).ProjectsPage),
    },
    {
      path: 'register/projects/:entryKey',
      lazy: lazyPage(async () => (await import('./projects/ProjectPage.tsx')).ProjectPage),
    },
    { path: 'register/patents', lazy: lazyPage(async () => (await import('./patents/PatentsPage.tsx')).PatentsPage) },
    {
      path: 'register/patents/:entryKey',
      lazy: lazyPage(async () => (await import('./patents/PatentPage.tsx')).PatentPage),
    },
    {
      path: 'register/recognitions',
      lazy: lazyPage(async () => (await import('./recognitions/RecognitionsPage.tsx')).RecognitionsPage),
    },
    {
      path: 'register/recognitions/:entryKey',
      lazy: lazyPage(async () => (await import('./recognitions/RecognitionPage.tsx')).RecognitionPage),
    },
  ]),
  requires('register.write', [
    {
      path: 'register/recognitions/new',
      lazy: lazyPage(async () => (await import('./recognitions/NewRecognitionPage.tsx')).NewRecognitionPage),
    },
    {
      path: 'register/projects/new',
      lazy: lazyPage(async () => (await import('./projects/NewProjectPage.tsx')).NewProjectPage),
    },
    {
      path: 'register/patents/new',
      lazy: lazyPage(async () => (await import('./patents/NewPatentPage.tsx')).NewPatentPage),
    },
  ]),
];
