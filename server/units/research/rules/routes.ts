import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { ResearchParts } from '../research-routes.ts';
import { ResearchRules } from './contract.ts';
import { researchRules, setUpResearch } from './set-up.ts';

const config = { requires: 'deadline.write' } as const;
const schema = { response: { 200: ResearchRules } };

/** Deadlines of the register: see `contract.ts`. They are changed and withdrawn where all others are. */
export function ruleRoutes(server: HttpServer, { database }: Pick<ResearchParts, 'database'>): void {
  server.get('/api/research/rules', { config, schema }, async () => researchRules(database));
  server.post('/api/research/rules', { config, schema }, async () => setUpResearch(database));
}
