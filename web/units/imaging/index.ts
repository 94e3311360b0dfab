import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';
import { useWaitingFiles } from './waiting-queries.ts';

export { DropAnywhere } from './DropAnywhere.tsx';
export { PatientName } from './PatientName.tsx';
export { PatientSearch } from './PatientSearch.tsx';
export { RunningImport } from './RunningImport.tsx';
export { UploadsProvider } from './UploadsContext.tsx';

export const imagingRooms: readonly RoomLink[] = [
  { path: '/patients', label: 'imaging.patients', icon: 'patients', right: 'patient.read' },
  { path: '/import', label: 'imaging.import', icon: 'import', right: 'object.import' },
  {
    path: '/quarantine',
    label: 'imaging.quarantine',
    icon: 'quarantine',
    right: 'quarantine.read',
    useWaiting: useWaitingFiles,
  },
];

export const imagingRoutes: RouteObject[] = [
  requires('patient.read', [
    { path: 'patients', lazy: lazyPage(async () => (await import('./PatientsPage.tsx')).PatientsPage) },
    { path: 'patients/:patientKey', lazy: lazyPage(async () => (await import('./PatientPage.tsx')).PatientPage) },
  ]),
  requires('object.import', [
    { path: 'import', lazy: lazyPage(async () => (await import('./ImportPage.tsx')).ImportPage) },
  ]),
  requires('quarantine.read', [
    { path: 'quarantine', lazy: lazyPage(async () => (await import('./QuarantinePage.tsx')).QuarantinePage) },
    { path: 'conflicts', lazy: lazyPage(async () => (await import('./ConflictsPage.tsx')).ConflictsPage) },
  ]),
];
