import { DomainError } from '@isocenter/messages';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  ResponseBodyError,
} from 'openid-client';
import { isPlainOnThisMachine } from '../../http/loopback.ts';
import type { Flow } from './flows.ts';
import type { ProviderSettings } from './settings.ts';

/** Whom the provider says it met. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Of the claim that the settings name; undefined where there is none, or no text. */
  readonly login: string | undefined;
}

/** A hospital's own login, spoken with by OpenID Connect: authorization code with PKCE, state and nonce. */
export interface Provider {
  readonly issuer: string;
  /** Where the browser goes. @throws DomainError `access/provider-unreachable` */
  addressOf(flow: Flow, callback: string): Promise<URL>;
  /**
   * What the answer in `current`, the address at which the browser came back, proves.
   * @throws DomainError `access/provider-refused` where it proves nothing, `access/provider-unreachable`
   */
  personOf(flow: Flow, current: URL): Promise<ProviderPerson>;
  /** Where the provider's own session ends; undefined where it has no such place. */
  farewell(backTo: string): Promise<URL | undefined>;
}

/** The longest that one request to the provider may take. */
const PATIENCE_SECONDS = 10;

export function createProvider(settings: ProviderSettings): Provider {
  const { loginClaim } = settings;
  let found: Promise<Configuration> | undefined;
  /** Found at the first use, so that the server starts where the provider is away; asked again after a failure. */
  const configuration = async () => {
    found ??= discover(settings);
    try {
      return await found;
    } catch (error) {
      found = undefined;
      throw new DomainError('access/provider-unreachable', {}, { cause: error });
    }
  };
  return {
    issuer: settings.issuer.href,
    addressOf: async ({ state, nonce, verifier, purpose }, callback) =>
      buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: loginClaim === undefined ? 'openid' : 'openid profile',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(purpose === 'confirmation' && { prompt: 'login', max_age: '0' }),
      }),
    personOf: async ({ state, nonce, verifier, purpose }, current) => {
      const config = await configuration();
      return told(async () => {
        const checks = {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        };
        const fresh = purpose === 'confirmation' ? { maxAge: 0 } : {};
        const tokens = await authorizationCodeGrant(config, current, { ...checks, ...fresh });
        const claims = tokens.claims();
        if (!claims) throw new Error('no ID token');
        const login =
          loginClaim === undefined ? undefined : await claimOf(config, tokens.access_token, claims, loginClaim);
        return { issuer: settings.issuer.href, subject: claims.sub, login };
      });
    },
    farewell: async (backTo) => {
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      return buildEndSessionUrl(config, { post_logout_redirect_uri: backTo });
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const plain = isPlainOnThisMachine(issuer) ? [allowInsecureRequests] : [];
  const proof = clientSecret === undefined ? None() : ClientSecretBasic(clientSecret);
  // The signature of the ID token is checked even where it came straight over TLS, which the specification would let pass.
  const execute = [...plain, enableNonRepudiationChecks];
  return discovery(issuer, clientId, clientSecret, proof, { timeout: PATIENCE_SECONDS, execute });
}

/** From the ID token, else from the userinfo endpoint, which answers for the same subject only. */
async function claimOf(
  config: Configuration,
  accessToken: string,
  claims: { readonly sub: string; readonly [claim: string]: unknown },
  name: string,
): Promise<string | undefined> {
  const value = claims[name] ?? (await fetchUserInfo(config, accessToken, claims.sub))[name];
  return typeof value === 'string' ? value : undefined;
}

/** Refusals name the reason by its code; what the provider wrote beside it reaches no page and no log. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError && error.message === 'fetch failed')
      throw new DomainError('access/provider-unreachable', {}, { cause: error });
    throw new DomainError('access/provider-refused', { why: reasonOf(error) }, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return error.error;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no proof';
}
