import { z } from 'zod';
import { Role } from '../access/contract.ts';
import type { TypeOf } from '../http/type-of.ts';

export const MEANINGS = ['author', 'reviewer', 'approver'] as const;

export const Meaning = z.enum(MEANINGS).meta({
  id: 'Meaning',
  description: 'What somebody says by a signature (21 CFR 11.50): that they made it, looked it over, or answer for it.',
});
export type Meaning = TypeOf<typeof Meaning>;

export const Signature = z
  .object({
    signatureKey: z.string(),
    meaning: Meaning,
    personKey: z.string(),
    name: z.string().describe('As it was when it was signed.'),
    nameZh: z.string().nullable(),
    role: Role.describe('As it was when it was signed.'),
    signedAt: z.iso.datetime({ offset: true }).describe('Instant of the server, UTC.'),
    contentSha256: z.string().describe('Of the canonical JSON of the signed content, hexadecimal.'),
    covers: z.boolean().describe('Whether the content has this hash now.'),
    lapsed: z
      .object({ at: z.iso.datetime({ offset: true }), by: z.string(), reason: z.string().nullable() })
      .nullable()
      .describe('When, by whom and why what was signed changed; null while the signature stands.'),
  })
  .meta({ id: 'Signature', description: 'A signature as it stands under what was signed.' });
export type Signature = TypeOf<typeof Signature>;

/** What signing asks for. The account is asked for at the first signature of a session, with the code where it has one. */
export interface SignatureAsked {
  readonly meaning: Meaning;
  readonly login?: string | undefined;
  readonly password: string;
  readonly totp?: string | undefined;
}

export const MeaningOffered = z.object({
  meaning: Meaning,
  against: z
    .union([z.object({ why: z.literal('signed') }), z.object({ why: z.literal('four-eyes'), other: Meaning })])
    .nullable()
    .describe('Signed so already, or as something that another person must do; null where nothing stands against it.'),
});
export type MeaningOffered = TypeOf<typeof MeaningOffered>;

export const Signing = z
  .object({
    isFirst: z
      .boolean()
      .describe(
        'Nothing was signed in this session yet: account and password, and the code of an account that has a second step.',
      ),
    asksCode: z.boolean(),
    demonstration: z
      .object({ login: z.string(), password: z.string() })
      .nullable()
      .describe('In a demonstration, whose people have no password of their own.'),
    meanings: z.array(MeaningOffered),
  })
  .meta({ id: 'Signing', description: 'How the person who asks would sign this.' });
export type Signing = TypeOf<typeof Signing>;

export const NewFourEyesRule = z
  .object({ entity: z.string().max(100), meaning: Meaning, otherMeaning: Meaning })
  .meta({ id: 'NewFourEyesRule', description: 'Two meanings that two persons must give.' });

export const FourEyesRule = NewFourEyesRule.extend({ ruleKey: z.string() }).meta({ id: 'FourEyesRule' });
export type FourEyesRule = TypeOf<typeof FourEyesRule>;
