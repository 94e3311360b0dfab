import type { Role } from '../access/contract.ts';

/** What somebody says by a signature (21 CFR 11.50): that they made it, looked it over, or answer for it. */
export const MEANINGS = ['author', 'reviewer', 'approver'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** A signature as it stands under what was signed. */
export interface Signature {
  readonly signatureKey: string;
  readonly meaning: Meaning;
  readonly personKey: string;
  /** Name and role as they were when it was signed. */
  readonly name: string;
  readonly nameZh: string | null;
  readonly role: Role;
  /** Instant of the server, UTC. */
  readonly signedAt: string;
  /** SHA-256 of the canonical JSON of the signed content, hexadecimal. */
  readonly contentSha256: string;
  /** Whether the content has this hash now. */
  readonly covers: boolean;
  /** When, by whom and why what was signed changed; null while the signature stands. */
  readonly lapsed: { readonly at: string; readonly by: string; readonly reason: string | null } | null;
}

/** What signing asks for. The account is asked for at the first signature of a session, with the code where it has one. */
export interface SignatureAsked {
  readonly meaning: Meaning;
  readonly login?: string | undefined;
  readonly password: string;
  readonly totp?: string | undefined;
}

/** `GET /api/platform/signing/:entity/:key`: how the person who asks would sign this. */
export interface Signing {
  /** Nothing was signed in this session yet: account and password, and the code of an account that has a second step. */
  readonly isFirst: boolean;
  readonly asksCode: boolean;
  /** In a demonstration, whose people have no password of their own. */
  readonly demonstration: { readonly login: string; readonly password: string } | null;
  readonly meanings: readonly MeaningOffered[];
}

export interface MeaningOffered {
  readonly meaning: Meaning;
  /** Signed so already, or as something that another person must do; null where nothing stands against it. */
  readonly against: { readonly why: 'signed' } | { readonly why: 'four-eyes'; readonly other: Meaning } | null;
}

/** Two meanings that two persons must give. */
export interface FourEyesRule {
  readonly ruleKey: string;
  readonly entity: string;
  readonly meaning: Meaning;
  readonly otherMeaning: Meaning;
}
