import { doiOf, identified } from '@isocenter/bibliography';
import { DomainError } from '@isocenter/messages';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { ResearchParts } from '../research-routes.ts';
import { AskedLookup, Lookup, LookupState } from './contract.ts';
import { lookUp } from './doi-lookup.ts';
import { addRecord } from './work-store.ts';

/** Works by their DOI, from the network where whoever runs the server allows it: see `contract.ts`. */
export function lookupRoutes(
  server: HttpServer,
  { database, resolver }: Pick<ResearchParts, 'database'> & { readonly resolver: URL | undefined },
): void {
  server.get(
    '/api/research/work-lookups',
    { config: { requires: 'register.write' }, schema: { response: { 200: LookupState } } },
    async () => ({ service: resolver?.host ?? null }),
  );

  server.post(
    '/api/research/work-lookups',
    { config: { requires: 'register.write' }, schema: { body: AskedLookup, response: { 201: Lookup } } },
    async ({ body }, reply) => {
      if (resolver === undefined) throw new DomainError('research/lookup-off');
      const doi = identified(doiOf(body.doi));
      const { works, format } = await lookUp(resolver, doi);
      const [found] = works;
      if (!found) throw new DomainError('research/lookup-unreadable', { doi });
      const record = { work: found.work, place: `https://doi.org/${doi}` };
      return reply.status(201).send({ workKey: await addRecord(database, record, format ?? '') });
    },
  );
}
