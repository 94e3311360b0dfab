import { Secret, TOTP } from 'otpauth';
import type { TotpOffer } from './contract.ts';

const ISSUER = 'Isocenter';
const PERIOD_SECONDS = 30;

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
}

/** A secret for an authenticator app (RFC 6238: SHA-1, six digits, 30 s, which every app reads). */
export function newTotp(login: string): TotpOffer {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totp(secret, login).toString() };
}

/**
 * The time step of a code that is valid now, one step early or late for clocks that differ; undefined where the code is wrong, or not
 * younger than `usedStep`: a code opens once.
 */
export function stepOfCode(
  secret: string,
  code: string,
  { at, usedStep }: { readonly at: Date; readonly usedStep: number | null },
): number | undefined {
  const token = code.replace(/\s/g, '');
  const delta = totp(secret, '').validate({ token, timestamp: at.getTime(), window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
  return usedStep !== null && step <= usedStep ? undefined : step;
}
