import { addressOf, api } from './api.ts';

/** What must not compile; a line that does fails the types of the pages, `npm run types`. */
export const REFUSED = [
  // @ts-expect-error no such address
  () => api.get('/api/platform/task'),
  // @ts-expect-error nobody may put there
  () => api.put('/api/platform/tasks'),
  // @ts-expect-error a part of the address is missing
  () => api.post('/api/platform/tasks/{taskKey}/done'),
  // @ts-expect-error a part of another address
  () => api.post('/api/platform/tasks/{taskKey}/done', { path: { formKey: '1' } }),
  // @ts-expect-error a query that the route does not know
  () => api.get('/api/platform/tasks', { query: { who: 'mine' } }),
  // @ts-expect-error a value that the query does not know
  () => api.get('/api/platform/tasks', { query: { whose: 'everybody' } }),
  // @ts-expect-error the body is missing
  () => api.post('/api/platform/tasks/{taskKey}/cancel', { path: { taskKey: '1' } }),
  // @ts-expect-error a field of the body is missing
  () => api.post('/api/platform/tasks', { json: { words: 'Ring', to: { role: 'nurse' } } }),
  // @ts-expect-error a role that there is not
  () => api.post('/api/platform/tasks', { json: { words: 'Ring', to: { role: 'visitor' }, dueAt: null } }),
  // @ts-expect-error a field that the answer has not
  async () => (await api.get('/api/platform/tasks/count')).open,
  // @ts-expect-error the answer is another thing
  async (): Promise<string> => (await api.get('/api/platform/tasks/count')).late,
  // @ts-expect-error there is nothing in the answer
  async () => (await api.post('/api/platform/tasks/{taskKey}/done', { path: { taskKey: '1' } })).taskKey,
  // @ts-expect-error bytes are not asked for as JSON
  () => api.get('/api/physics/doses/{doseKey}/values', { path: { doseKey: '1' } }),
  // @ts-expect-error what is answered as JSON is asked for by `api`
  () => addressOf('/api/platform/tasks'),
];
