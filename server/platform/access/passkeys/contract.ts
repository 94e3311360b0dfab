import { z } from 'zod';
import type { TypeOf } from '../../http/type-of.ts';
import { password, text } from '../contract.ts';

/** What the pages ask and are answered about passkeys (WebAuthn), under `/api/platform`. */

/** `GET own-passkeys`; `PATCH own-passkeys/:key {label}`; `DELETE own-passkeys/:key`. Of others: `GET people/:key/passkeys`; `DELETE people/:key/passkeys/:key`. */
export const PasskeyRow = z
  .object({
    passkeyKey: z.string(),
    label: z.string(),
    madeAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    isSynchronised: z.boolean().describe('Whether its owner’s other devices have it too, by the keeper of the device.'),
    version: z.string().describe('What `If-Match` of `PATCH` says.'),
  })
  .meta({ id: 'PasskeyRow' });
export type PasskeyRow = TypeOf<typeof PasskeyRow>;

/** `POST own-passkeys/options` → {@link PasskeyOffer} */
export const PasskeyAsked = z.object({
  password,
  code: z.string().max(20).optional().describe('Of the second step, where the account has one.'),
});
export type PasskeyAsked = TypeOf<typeof PasskeyAsked>;

const kind = z.literal('public-key');

/** `PublicKeyCredentialCreationOptionsJSON` of WebAuthn; then `POST own-passkeys` {@link NewPasskey} → {@link PasskeyRow}. */
export const PasskeyOffer = z
  .object({
    challenge: z.base64url(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.base64url(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: kind, alg: z.int() })),
    timeout: z.int().describe('[ms]'),
    attestation: z.literal('none'),
    excludeCredentials: z.array(z.object({ type: kind, id: z.base64url() })),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
    extensions: z.object({ credProps: z.literal(true) }),
  })
  .meta({ id: 'PasskeyOffer', description: 'What the device makes a passkey of.' });
export type PasskeyOffer = TypeOf<typeof PasskeyOffer>;

/** base64url within a structure that the library reads. */
const part = z.string().max(20_000);
const answer = {
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: kind,
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).exactOptional(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
};

export const NewPasskey = z.object({
  label: text,
  response: z
    .object({
      ...answer,
      response: z.object({
        clientDataJSON: part,
        attestationObject: part,
        transports: z.array(z.string().max(40)).max(10).exactOptional(),
      }),
    })
    .describe('`RegistrationResponseJSON` of WebAuthn: what the device answered.'),
});

/** `POST passkey-sign-in/options`: `PublicKeyCredentialRequestOptionsJSON` of WebAuthn; then `POST passkey-sign-in` {@link PasskeySignIn} → `Session`. */
export const PasskeyChallenge = z
  .object({
    challenge: z.base64url(),
    rpId: z.string(),
    timeout: z.int().describe('[ms]'),
    userVerification: z.literal('required'),
  })
  .meta({ id: 'PasskeyChallenge', description: 'What the device answers.' });
export type PasskeyChallenge = TypeOf<typeof PasskeyChallenge>;

export const PasskeySignIn = z.object({
  response: z
    .object({
      ...answer,
      response: z.object({
        clientDataJSON: part,
        authenticatorData: part,
        signature: part,
        userHandle: part.exactOptional(),
      }),
    })
    .describe('`AuthenticationResponseJSON` of WebAuthn: what the device answered.'),
});
