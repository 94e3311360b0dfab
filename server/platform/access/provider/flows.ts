import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Database } from '../../database/database.ts';
import { sha256 } from '../secrets.ts';

/** One visit of a browser to the provider, from leaving until it comes back. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
  /** `confirmation`: somebody who is signed in shows again who they are. */
  readonly purpose: 'sign-in' | 'confirmation';
  readonly returnTo: string;
  /** Whose confirmation. */
  readonly sessionKey: number | null;
}

/** People look for their token and type slowly; longer, and it was left open. */
const FLOW_MINUTES = 10;
/** Visits under way from one address, which may be a whole ward behind a proxy; nobody fills the table. */
const OPEN_OF_ADDRESS = 200;

/**
 * @param from.browser the secret of the browser that leaves: only it may come back
 * @throws DomainError `access/too-many-attempts`
 */
export async function beginFlow(
  database: Database,
  { browser, address }: { readonly browser: string; readonly address: string },
  asked: Pick<Flow, 'purpose' | 'returnTo' | 'sessionKey'>,
): Promise<Flow> {
  const flow = { ...asked, state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  await sql`delete from access_provider_flow where began_at < now() - make_interval(mins => ${FLOW_MINUTES})`.execute(
    database,
  );
  const { open } = await database
    .selectFrom('access_provider_flow')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('address', '=', address)
    .executeTakeFirstOrThrow();
  if (Number(open) >= OPEN_OF_ADDRESS) throw new DomainError('access/too-many-attempts', { minutes: FLOW_MINUTES });
  await database
    .insertInto('access_provider_flow')
    .values({
      state: flow.state,
      browser_sha256: sha256(browser),
      nonce: flow.nonce,
      verifier: flow.verifier,
      purpose: flow.purpose,
      return_to: flow.returnTo,
      session_key: flow.sessionKey,
      address,
    })
    .execute();
  return flow;
}

/** The flow that this browser began; it is used up, whatever comes of it. @throws DomainError `access/provider-state` */
export async function takeFlow(
  database: Database,
  { state, browser }: { readonly state: string | undefined; readonly browser: string | undefined },
): Promise<Flow> {
  if (state === undefined || browser === undefined) throw new DomainError('access/provider-state');
  const row = await database
    .deleteFrom('access_provider_flow')
    .where('state', '=', state)
    .where('browser_sha256', '=', sha256(browser))
    .where('began_at', '>', sql<Date>`now() - make_interval(mins => ${FLOW_MINUTES})`)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new DomainError('access/provider-state');
  const { nonce, verifier, purpose } = row;
  return { state, nonce, verifier, purpose, returnTo: row.return_to, sessionKey: row.session_key };
}
