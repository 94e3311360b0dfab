import { DomainError } from '@isocenter/messages';
import type { ActingPerson } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { signaturesOf } from '../../../platform/signatures/sign.ts';
import type { CarePathStep } from '../course/contract.ts';
import { refused } from '../course/sheet-store.ts';

interface Signing {
  readonly step: Pick<CarePathStep, 'id' | 'signedBy'>;
  readonly me: Pick<ActingPerson, 'personKey' | 'role'>;
  readonly of: { readonly entity: string; readonly entityKey: string; readonly content: unknown };
}

/**
 * Each role that the care path names signs once, and each by a person of its own: who has two roles gives one signature.
 * @returns whether with this signature all have signed
 * @throws DomainError `clinic/step-refused`, `clinic/signed-in-other-role`
 */
export async function requireMaySign(transaction: Database, { step, me, of }: Signing): Promise<boolean> {
  const standing = (await signaturesOf(transaction, of)).filter(({ lapsed }) => lapsed === null);
  const signed = standing.map(({ role }) => role);
  if (!step.signedBy.some((role) => role === me.role)) throw refused(step.id, 'other-role');
  if (signed.some((role) => role === me.role)) throw refused(step.id, 'signed-by-role');
  if (standing.some(({ personKey }) => personKey === me.personKey))
    throw new DomainError('clinic/signed-in-other-role');
  return step.signedBy.every((role) => role === me.role || signed.includes(role));
}
