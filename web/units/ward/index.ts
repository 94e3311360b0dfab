import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';

export const wardRooms: readonly RoomLink[] = [
  { path: '/ward', label: 'ward.room', icon: 'person', right: 'patient.read' },
  { path: '/ward/indicators', label: 'pain-indicators.room', icon: 'chart', right: 'indicator.read' },
  { path: '/ward/education', label: 'education.room', icon: 'file', right: 'patient.read' },
  { path: '/ward/drill', label: 'drill.room', icon: 'task', right: 'drill.take' },
  { path: '/ward/narcotics', label: 'narcotics.room', icon: 'lock', right: 'narcotic.read' },
  { path: '/ward/opioids', label: 'opioids.room', icon: 'swap', right: 'patient.read' },
];

/** The page of patients themselves: without an account. */
export const wardPatientRoutes: RouteObject[] = [
  { path: 'own-page', lazy: lazyPage(async () => (await import('./own-page/OwnPage.tsx')).OwnPage) },
];

export const wardRoutes: RouteObject[] = [
  requires('indicator.read', [
    {
      path: 'ward/indicators',
      lazy: lazyPage(async () => (await import('./indicators/PainIndicatorsPage.tsx')).PainIndicatorsPage),
    },
  ]),
  requires('drill.take', [
    { path: 'ward/drill', lazy: lazyPage(async () => (await import('./drill/DrillPage.tsx')).DrillPage) },
    {
      path: 'ward/drill/:attemptKey',
      lazy: lazyPage(async () => (await import('./drill/AttemptPage.tsx')).AttemptPage),
    },
  ]),
  requires('narcotic.read', [
    {
      path: 'ward/narcotics',
      lazy: lazyPage(async () => (await import('./narcotics/NarcoticsPage.tsx')).NarcoticsPage),
    },
  ]),
  requires('patient.read', [
    { path: 'ward', lazy: lazyPage(async () => (await import('./board/WardPage.tsx')).WardPage) },
    { path: 'ward/stays/:stayKey', lazy: lazyPage(async () => (await import('./stay/StayPage.tsx')).StayPage) },
    {
      path: 'ward/stays/:stayKey/analgesics',
      lazy: lazyPage(async () => (await import('./analgesics/AnalgesicsPage.tsx')).AnalgesicsPage),
    },
    {
      path: 'ward/education',
      lazy: lazyPage(async () => (await import('./education/EducationPage.tsx')).EducationPage),
    },
    {
      path: 'ward/education/:sheetId',
      lazy: lazyPage(async () => (await import('./education/SheetPage.tsx')).SheetPage),
    },
    { path: 'ward/opioids', lazy: lazyPage(async () => (await import('./opioids/OpioidPage.tsx')).OpioidPage) },
  ]),
];
