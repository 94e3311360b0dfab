import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const TEST_CLIENT = { id: 'isocenter', secret: 'a secret of client and provider' };

/** A provider on this machine, for a test: a real one, whose login is a button instead of a password. */
export interface TestProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

/**
 * @param preferredNames `preferred_username` of subjects; others have none
 */
export async function startTestProvider(preferredNames: Readonly<Record<string, string>> = {}): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: TEST_CLIENT.id,
        client_secret: TEST_CLIENT.secret,
        redirect_uris: ['http://127.0.0.1/api/platform/provider/callback'],
        post_logout_redirect_uris: ['http://127.0.0.1/'],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        application_type: 'native', // any port of this machine: a test's is not known before (RFC 8252, 7.3)
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    cookies: { keys: ['a key of the test'] },
    ttl: {
      AuthorizationCode: 60,
      Session: 3600,
      Interaction: 600,
      Grant: 3600,
      IdToken: 600,
      AccessToken: 600,
    },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...(preferredNames[sub] && { preferred_username: preferredNames[sub] }) }),
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    close: () => closed(server),
  };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
}
