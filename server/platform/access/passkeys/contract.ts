import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** What the pages ask and are answered about passkeys (WebAuthn), under `/api/platform`. */

/** `GET own-passkeys`; `PATCH own-passkeys/:key {label}`; `DELETE own-passkeys/:key`. Of others: `GET people/:key/passkeys`; `DELETE people/:key/passkeys/:key`. */
export interface PasskeyRow {
  readonly passkeyKey: string;
  readonly label: string;
  readonly madeAt: string;
  readonly lastUsedAt: string | null;
  /** Whether its owner's other devices have it too, by the keeper of the device. */
  readonly isSynchronised: boolean;
  /** What `If-Match` of `PATCH` says. */
  readonly version: string;
}

/** `POST own-passkeys/options` → {@link PasskeyOffer} */
export interface PasskeyAsked {
  readonly password: string;
  /** Of the second step, where the account has one. */
  readonly code?: string | undefined;
}

/** What the device makes a passkey of; then `POST own-passkeys` {@link NewPasskey} → {@link PasskeyRow}. */
export type PasskeyOffer = PublicKeyCredentialCreationOptionsJSON;

export interface NewPasskey {
  readonly label: string;
  readonly response: RegistrationResponseJSON;
}

/** `POST passkey-sign-in/options {}`: what the device answers; then `POST passkey-sign-in` {@link PasskeySignIn} → `Session`. */
export type PasskeyChallenge = PublicKeyCredentialRequestOptionsJSON;

export interface PasskeySignIn {
  readonly response: AuthenticationResponseJSON;
}
