import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** Flags of the authenticator data (WebAuthn, 6.1): somebody was there, was verified, and a credential is attached. */
const [PRESENT, VERIFIED, ATTACHED] = [0x01, 0x04, 0x40];

/** What a test changes of how a device answers. */
interface Changed {
  readonly origin?: string;
  readonly rpId?: string;
  readonly isVerified?: boolean;
  readonly counter?: number;
}

/** A device with one passkey, for a test: ES256 without attestation, by the letter of WebAuthn level 2. */
export function softDevice(rpId: string, origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(16);
  const id = credentialId.toString('base64url');
  let uses = 0;

  const dataOf = ({ rpId: changed, isVerified = true, counter }: Changed, attached?: Buffer) => {
    const flags = PRESENT | (isVerified ? VERIFIED : 0) | (attached ? ATTACHED : 0);
    const head = Buffer.alloc(5);
    head.writeUInt8(flags);
    head.writeUInt32BE(counter ?? ++uses, 1);
    return Buffer.concat([sha256(changed ?? rpId), head, attached ?? Buffer.alloc(0)]);
  };
  const clientData = (type: string, challenge: string, changed: Changed) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: changed.origin ?? origin, crossOrigin: false }));
  const answer = { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;

  return {
    register: (challenge: string, changed: Changed = {}): RegistrationResponseJSON => {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const coseKey = new Map<number, number | Uint8Array>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as const), // EC2, ES256, P-256
        ...([
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ] as const),
      ]);
      const idLength = Buffer.from([0, credentialId.length]);
      const attached = Buffer.concat([Buffer.alloc(16), idLength, credentialId, cbor(coseKey)]);
      const authData = Uint8Array.from(dataOf(changed, attached));
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]);
      const clientDataJSON = clientData('webauthn.create', challenge, changed).toString('base64url');
      return { ...answer, response: { clientDataJSON, attestationObject: cbor(attestation).toString('base64url') } };
    },
    signIn: (challenge: string, changed: Changed = {}): AuthenticationResponseJSON => {
      const client = clientData('webauthn.get', challenge, changed);
      const data = dataOf(changed);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...answer,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

function cbor(value: Map<unknown, unknown>): Buffer {
  return Buffer.from(isoCBOR.encode(value as never));
}
