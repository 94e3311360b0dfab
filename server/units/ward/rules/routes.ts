import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import { ContactAfterDischarge, WardRules } from './contract.ts';
import { setUpContactAfterDischarge, setUpWard, wardRules } from './set-up.ts';

const config = { requires: 'deadline.write' } as const;
const schema = { response: { 200: WardRules } };

/** The ward's deadlines: see `contract.ts`. They are changed and withdrawn where all others are. */
export function ruleRoutes(server: HttpServer, { database }: Pick<WardParts, 'database'>): void {
  server.get('/api/ward/rules', { config, schema }, async () => wardRules(database));
  server.post('/api/ward/rules', { config, schema }, async () => setUpWard(database));
  server.post(
    '/api/ward/rules/after-discharge',
    { config, schema: { ...schema, body: ContactAfterDischarge } },
    async ({ body: { days } }) => setUpContactAfterDischarge(database, days),
  );
}
