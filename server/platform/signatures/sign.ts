import { DomainError } from '@isocenter/messages';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { entranceOf } from '../access/open-access.ts';
import { inSession } from '../access/signed-in.ts';
import { actorNow } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { recordEvent } from '../record/record-event.ts';
import { settleTasks } from '../tasks/open-task.ts';
import { contentSha256 } from './canonical-json.ts';
import { MEANINGS, type Meaning, type Signature, type SignatureAsked } from './contract.ts';
import { proveSigner, type SignedThing } from './prove-signer.ts';

/** The body of a request to sign. */
export const signatureAsked = z.object({
  meaning: z.enum(MEANINGS),
  login: z.string().max(200).optional(),
  password: z.string().min(1).max(500),
  totp: z.string().max(20).optional(),
});

/**
 * Does `work`, which signs by {@link sign}, after whoever asks has shown again who they are. A refusal, whether of the person or of
 * `work`, is in the record of the thing.
 * @throws DomainError as {@link proveSigner} and `work`; `access/token` where a program asks
 */
export async function asSigner<T>(
  database: Database,
  request: FastifyRequest,
  { asked, ...thing }: SignedThing & { readonly asked: SignatureAsked },
  work: () => Promise<T>,
): Promise<T> {
  try {
    const { address } = entranceOf(request);
    await proveSigner(database, inSession(request), { ...thing, asked, address });
    return await work();
  } catch (error) {
    if (error instanceof DomainError) {
      const detail = { meaning: asked.meaning, why: error.code };
      const refusal = { stream: 'workflow', unit: 'platform', action: 'signature-refused', detail } as const;
      await recordEvent(database, { ...refusal, ...thing });
    }
    throw error;
  }
}

const TWICE = '23505';
const FOUR_EYES = 'SG001';

/**
 * Signs for whoever acts, within the transaction that read the content and keeps others from changing it.
 * @param content what the signature covers; its canonical JSON is hashed
 * @throws DomainError `signatures/signed-already`, `signatures/four-eyes`
 */
export async function sign(
  transaction: Database,
  { entity, entityKey, meaning, content }: SignedThing & { readonly meaning: Meaning; readonly content: unknown },
): Promise<void> {
  const hash = contentSha256(content);
  try {
    await sql`select signature_add(${entity}, ${entityKey}, ${meaning}, ${hash})`.execute(transaction);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === TWICE) throw new DomainError('signatures/signed-already');
    if (code === FOUR_EYES) throw new DomainError('signatures/four-eyes');
    throw error;
  }
  await settleLapsed(transaction, { entity, entityKey });
}

/** Whoever was asked to look again because a signature of theirs lapsed has done so. */
async function settleLapsed(transaction: Database, about: SignedThing): Promise<void> {
  const actor = actorNow();
  if (actor?.kind !== 'person') return;
  const { personKey } = actor;
  await settleTasks(transaction, { about, code: 'task/signature-lapsed', personKey, as: { state: 'done' } });
}

/** The signatures to a thing, those that lapsed too, in the order in which they were made. `content`: as it is now. */
export async function signaturesOf(
  database: Database,
  { entity, entityKey, content }: SignedThing & { readonly content: unknown },
): Promise<readonly Signature[]> {
  const rows = await database
    .selectFrom('signature')
    .selectAll()
    .where('entity', '=', entity)
    .where('entity_key', '=', entityKey)
    .orderBy('signature_key')
    .execute();
  const hash = rows.length > 0 ? contentSha256(content) : '';
  return rows.map((row) => ({
    signatureKey: String(row.signature_key),
    meaning: row.meaning,
    personKey: String(row.person_key),
    name: row.name,
    nameZh: row.name_zh,
    role: row.role,
    signedAt: row.signed_at.toISOString(),
    contentSha256: row.content_sha256,
    covers: row.content_sha256 === hash,
    lapsed: row.lapsed_at && {
      at: row.lapsed_at.toISOString(),
      by: row.lapsed_by ?? '',
      reason: row.lapsed_reason,
    },
  }));
}

/** Whose signatures to a thing stand. @returns keys of persons, each once */
export async function standingSigners(
  database: Database,
  { entity, entityKey }: SignedThing,
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('signature')
    .select('person_key')
    .distinct()
    .where('entity', '=', entity)
    .where('entity_key', '=', entityKey)
    .where('lapsed_at', 'is', null)
    .orderBy('person_key')
    .execute();
  return rows.map(({ person_key }) => String(person_key));
}
