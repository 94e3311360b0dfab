import type { Readable } from 'node:stream';
import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { isOfType } from '../../../platform/forms/file-type.ts';
import type { FormFiles } from '../../../platform/forms/form-files.ts';
import { upTo } from '../../../platform/forms/up-to.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson } from '../recorded-by.ts';

/** What a scanner or a camera makes, and a page shows. */
const TYPES = ['application/pdf', 'image/jpeg', 'image/png'];
const LARGEST_MB = 30;

interface Parts {
  readonly database: Database;
  readonly files: FormFiles;
}

interface OfConsent {
  readonly patientKey: string;
  readonly entryKey: string;
}

/** Keeps the signed sheet of a consent. @throws DomainError `clinic/consent-in-error`, `platform/not-found`, `forms/file-type`, `forms/file-content`, `forms/file-size` */
export async function addConsentFile(
  { database, files }: Parts,
  { patientKey, entryKey }: OfConsent,
  asked: { readonly name: string; readonly type: string; readonly source: AsyncIterable<Uint8Array> },
): Promise<void> {
  const { name, type, source } = asked;
  const consent = await database
    .selectFrom('clinic_consent')
    .select(['entry_key', 'in_error'])
    .where('entry_key', '=', keyNumber(entryKey))
    .where('patient_key', '=', keyNumber(patientKey))
    .executeTakeFirst();
  if (!consent) throw notFound('consent', entryKey);
  if (consent.in_error) throw new DomainError('clinic/consent-in-error');
  if (!TYPES.includes(type)) throw new DomainError('forms/file-type', { type, types: TYPES.join(', ') });
  const arrived = await files.receive(upTo(source, LARGEST_MB));
  try {
    const { sha256, sizeBytes } = arrived;
    if (!isOfType(arrived.start, type)) throw new DomainError('forms/file-content', { type });
    await arrived.keep(async (transaction) => {
      await transaction
        .insertInto('clinic_consent_file')
        .values({
          ...{ entry_key: consent.entry_key, sha256, name, type, size_bytes: sizeBytes, uploaded_by: actingPerson() },
        })
        .execute();
    });
  } finally {
    await arrived.discard();
  }
}

/** @throws DomainError `platform/not-found` where the patient has no such consent with this file, or is not seen by whoever acts */
export async function openConsentFile(
  { database, files }: Parts,
  { patientKey, entryKey, fileKey }: OfConsent & { readonly fileKey: string },
): Promise<{ readonly name: string; readonly type: string; readonly stream: Readable }> {
  const row = await database
    .selectFrom('clinic_consent_file as f')
    .innerJoin('clinic_consent as c', 'c.entry_key', 'f.entry_key')
    .select(['f.name', 'f.type', 'f.sha256'])
    .where('f.file_key', '=', keyNumber(fileKey))
    .where('f.entry_key', '=', keyNumber(entryKey))
    .where('c.patient_key', '=', keyNumber(patientKey))
    .executeTakeFirst();
  if (!row) throw notFound('consent', entryKey);
  const { name, type, sha256 } = row;
  return { name, type, stream: await files.stream(sha256) };
}

/**
 * One sheet of a consent no longer counts, for a reason; it is kept and shown as struck out.
 * @throws DomainError `platform/not-found` where the patient has no such consent with this file; `clinic/file-struck-out`
 */
export async function strikeOutConsentFile(
  database: Database,
  { patientKey, entryKey, fileKey }: OfConsent & { readonly fileKey: string },
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('clinic_consent_file as f')
      .innerJoin('clinic_consent as c', 'c.entry_key', 'f.entry_key')
      .select('f.struck_out_at')
      .where('f.file_key', '=', keyNumber(fileKey))
      .where('f.entry_key', '=', keyNumber(entryKey))
      .where('c.patient_key', '=', keyNumber(patientKey))
      .executeTakeFirst();
    if (!row) throw notFound('consent', entryKey);
    const { numUpdatedRows } = await transaction
      .updateTable('clinic_consent_file')
      .set({ struck_out_at: at, struck_out_by: actingPerson(), struck_out_reason: reason })
      .where('file_key', '=', keyNumber(fileKey))
      .where('struck_out_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('clinic/file-struck-out');
  });
}
