import type { RouteObject } from 'react-router';
import { requires } from '../access/Requires.tsx';
import { lazyPage } from '../frame/lazy-page.ts';
import type { RoomLink } from '../frame/room.ts';
import { useWaitingTasks } from './task-queries.ts';

export const taskRooms: readonly RoomLink[] = [
  { path: '/tasks', label: 'tasks.title', icon: 'task', right: 'task.do', useWaiting: useWaitingTasks },
];

export const taskRoutes: RouteObject[] = [
  requires('task.do', [{ path: 'tasks', lazy: lazyPage(async () => (await import('./TasksPage.tsx')).TasksPage) }]),
];
