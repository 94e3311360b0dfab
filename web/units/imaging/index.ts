import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';
import { useWaitingFiles } from './waiting-queries.ts';

export { DropAnywhere } from './DropAnywhere.tsx';
export { PatientSearch } from './PatientSearch.tsx';
export { RunningImport } from './RunningImport.tsx';
export { UploadsProvider } from './UploadsContext.tsx';

export const imagingRooms: readonly RoomLink[] = [
  { path: '/patients', label: 'imaging.patients', icon: 'patients' },
  { path: '/import', label: 'imaging.import', icon: 'import' },
  { path: '/quarantine', label: 'imaging.quarantine', icon: 'quarantine', useWaiting: useWaitingFiles },
];

export const imagingRoutes: RouteObject[] = [
  { path: 'patients', lazy: lazyPage(async () => (await import('./PatientsPage.tsx')).PatientsPage) },
  { path: 'patients/:patientKey', lazy: lazyPage(async () => (await import('./PatientPage.tsx')).PatientPage) },
  { path: 'import', lazy: lazyPage(async () => (await import('./ImportPage.tsx')).ImportPage) },
  { path: 'quarantine', lazy: lazyPage(async () => (await import('./QuarantinePage.tsx')).QuarantinePage) },
  { path: 'conflicts', lazy: lazyPage(async () => (await import('./ConflictsPage.tsx')).ConflictsPage) },
];
