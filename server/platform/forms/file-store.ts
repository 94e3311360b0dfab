import type { Readable } from 'node:stream';
import {
  type AnsweredItem,
  type Answers,
  allFilled,
  type FileQuestion,
  type FileReference,
  isAnsweredGroup,
  isFilledQuestion,
} from '@isocenter/forms';
import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import { actingName } from './acting-name.ts';
import { isOfType } from './file-type.ts';
import type { FormParts } from './filled-detail.ts';
import { filledRow, openedForm } from './filled-row.ts';
import { refuseLocked, requireAtSite } from './lock-store.ts';
import { upTo } from './up-to.ts';

/** Where the question says nothing. */
const LARGEST_MB = 100;

/**
 * Keeps a file for one question. It is no answer yet: the page puts the reference among the answers.
 * @throws DomainError `forms/file-place`, `forms/file-type`, `forms/file-size`, `forms/locked`, `forms/step-refused`, `access/refused`
 */
export async function addFile(
  { database, files }: FormParts,
  filledKey: string,
  asked: {
    readonly path: string;
    readonly name: string;
    readonly type: string;
    readonly source: AsyncIterable<Uint8Array>;
    readonly today: string;
  },
): Promise<FileReference> {
  const row = await filledRow(database, filledKey);
  if (row.state === 'locked') throw new DomainError('forms/step-refused', { why: 'notice/forms/is-locked' });
  await requireAtSite(database, 'form.fill', row.site_key);
  await refuseLocked(database, row, [asked.path]);
  const { form, answers } = await openedForm(database, row);
  const question = fileQuestion(allFilled(form.fill(answers, asked)), asked.path);
  const { type, name } = asked;
  if (question.types.length > 0 && !question.types.includes(type))
    throw new DomainError('forms/file-type', { type, types: question.types.join(', ') });
  const arrived = await files.receive(upTo(asked.source, Math.min(question.largestMb ?? LARGEST_MB, LARGEST_MB)));
  try {
    const { sha256, sizeBytes } = arrived;
    if (!isOfType(arrived.start, type)) throw new DomainError('forms/file-content', { type });
    await arrived.keep(async (transaction) => {
      await transaction
        .insertInto('form_file')
        .values({ filled_key: row.filled_key, sha256, name, type, size_bytes: sizeBytes, uploaded_by: actingName() })
        .execute();
    });
    return { kind: 'file', sha256, name, type, sizeBytes };
  } finally {
    await arrived.discard();
  }
}

function fileQuestion(filled: ReturnType<typeof allFilled>, path: string): FileQuestion {
  for (const item of filled)
    if (item.path === path && item.asked && isFilledQuestion(item) && item.item.kind === 'file') return item.item;
  throw new DomainError('forms/file-place', { path });
}

/** @throws DomainError `platform/not-found` where the form has no such file */
export async function openFile(
  { database, files }: FormParts,
  filledKey: string,
  sha256: string,
): Promise<{ readonly name: string; readonly type: string; readonly stream: Readable }> {
  const row = await database
    .selectFrom('form_file')
    .select(['name', 'type'])
    .where('filled_key', '=', keyNumber(filledKey))
    .where('sha256', '=', sha256)
    .orderBy('file_key', 'desc')
    .executeTakeFirst();
  if (!row) throw notFound('record', sha256);
  return { ...row, stream: await files.stream(sha256) };
}

/** That every file among the answers was kept for this form, as it says. @throws DomainError `forms/file-unknown` */
export async function refuseUnknownFiles(database: Database, filledKey: number, answers: Answers): Promise<void> {
  const named = [...filesAmong(answers)];
  if (named.length === 0) return;
  const kept = await database
    .selectFrom('form_file')
    .select(['sha256', 'name', 'type', 'size_bytes'])
    .where('filled_key', '=', filledKey)
    .execute();
  const isKept = (file: FileReference) =>
    kept.some(
      ({ sha256, name, type, size_bytes }) =>
        sha256 === file.sha256 && name === file.name && type === file.type && Number(size_bytes) === file.sizeBytes,
    );
  const unknown = named.find((file) => !isKept(file));
  if (unknown) throw new DomainError('forms/file-unknown', { sha256: unknown.sha256 });
}

function* filesAmong(answers: readonly AnsweredItem[]): Generator<FileReference> {
  for (const item of answers)
    if (isAnsweredGroup(item)) yield* filesAmong(item.items);
    else for (const value of item.values) if (typeof value === 'object' && value.kind === 'file') yield value;
}
