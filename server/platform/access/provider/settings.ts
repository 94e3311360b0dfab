import { DomainError } from '@isocenter/messages';
import { isPlainOnThisMachine } from '../../http/loopback.ts';

/** The provider of a hospital's own login, as the one who runs the server set it. */
export interface ProviderSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** A public client has none: PKCE alone holds the code. */
  readonly clientSecret: string | undefined;
  /** The claim whose value is the account here, such as `preferred_username`; without it an administrator links each person. */
  readonly loginClaim: string | undefined;
}

/**
 * `ISOCENTER_OIDC_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET`, `_LOGIN_CLAIM`; undefined where there is no issuer: off.
 * @throws DomainError `access/provider-settings` where the issuer is no `https` address (`http` on this machine only), the client is
 *   missing, or the claim cannot be an account's name
 */
export function providerSettingsOf(environment: NodeJS.ProcessEnv): ProviderSettings | undefined {
  const read = (name: string) => environment[`ISOCENTER_OIDC_${name}`] || undefined;
  const issuer = read('ISSUER');
  if (issuer === undefined) return undefined;
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (!url || !(url.protocol === 'https:' || isPlainOnThisMachine(url))) throw refused('ISOCENTER_OIDC_ISSUER');
  const clientId = read('CLIENT_ID');
  if (clientId === undefined) throw refused('ISOCENTER_OIDC_CLIENT_ID');
  const loginClaim = read('LOGIN_CLAIM');
  // Accounts hold no @; and an address can be had by whoever gets it after its owner left.
  if (loginClaim === 'email') throw refused('ISOCENTER_OIDC_LOGIN_CLAIM');
  return { issuer: url, clientId, clientSecret: read('CLIENT_SECRET'), loginClaim };
}

function refused(setting: string): DomainError {
  return new DomainError('access/provider-settings', { setting });
}
