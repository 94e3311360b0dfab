import { z } from 'zod';
import { DEMONSTRATION_PASSWORD } from '../access/demonstration-accounts.ts';
import { inSession } from '../access/signed-in.ts';
import type { Database } from '../database/database.ts';
import { NOTHING } from '../http/answers.ts';
import type { HttpServer } from '../http/http-server.ts';
import { keyNumber } from '../key-number.ts';
import { FourEyesRule, NewFourEyesRule, Signing } from './contract.ts';
import { addFourEyesRule, fourEyesRules, removeFourEyesRule, signedKinds } from './four-eyes-rules.ts';
import { offeredMeanings } from './offered-meanings.ts';
import { isFirstSigning } from './prove-signer.ts';

const thing = z.object({ entity: z.string().max(100), key: z.string().max(200) });
const rules = z.array(FourEyesRule);

/** What the dialog of signing asks, and the rules of four eyes; what is signed is signed by the routes of its unit. */
export function signatureRoutes(
  server: HttpServer,
  { database, isDemonstration }: { readonly database: Database; readonly isDemonstration: boolean },
): void {
  server.get(
    '/api/platform/signing/:entity/:key',
    { config: { requires: 'signed in' }, schema: { params: thing, response: { 200: Signing } } },
    async (request) => {
      const caller = inSession(request);
      const { personKey } = caller.actor;
      const { entity, key: entityKey } = request.params;
      const [isFirst, account, meanings] = await Promise.all([
        isFirstSigning(database, caller),
        database
          .selectFrom('access_account')
          .select(['has_totp', 'is_demonstration'])
          .where('person_key', '=', keyNumber(personKey))
          .executeTakeFirstOrThrow(),
        offeredMeanings(database, { entity, entityKey, personKey }),
      ]);
      const demonstration = { login: caller.login, password: DEMONSTRATION_PASSWORD };
      return {
        isFirst,
        asksCode: isFirst && account.has_totp,
        demonstration: isDemonstration && account.is_demonstration ? demonstration : null,
        meanings,
      };
    },
  );

  server.get(
    '/api/platform/signature-rules',
    { config: { requires: 'signed in' }, schema: { response: { 200: rules } } },
    async () => fourEyesRules(database),
  );

  server.get(
    '/api/platform/signed-kinds',
    { config: { requires: 'signed in' }, schema: { response: { 200: z.array(z.string()) } } },
    async () => signedKinds(database),
  );

  server.post(
    '/api/platform/signature-rules',
    { config: { requires: 'signature-rule.write' }, schema: { body: NewFourEyesRule, response: { 201: rules } } },
    async (request, reply) => reply.status(201).send(await addFourEyesRule(database, request.body)),
  );

  server.delete(
    '/api/platform/signature-rules/:ruleKey',
    {
      config: { requires: 'signature-rule.write' },
      schema: { params: z.object({ ruleKey: z.string() }), response: NOTHING },
    },
    async (request, reply) => {
      await removeFourEyesRule(database, request.params.ruleKey);
      return reply.status(204).send();
    },
  );
}
