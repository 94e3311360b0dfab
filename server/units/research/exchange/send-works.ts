import type { FastifyReply } from 'fastify';
import type { Database } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/record/record-event.ts';
import type { AskedPersonFile } from './contract.ts';
import type { WorkFiles } from './work-files.ts';

/** Of which thing of the record these works are a list. */
export interface ListOf {
  readonly unit: 'research' | 'office';
  readonly entity: string;
  readonly entityKey: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Answers works as a file, and says in the record who took them along. @throws DomainError `research/too-many-works` */
export async function sendWorks(
  reply: FastifyReply,
  { database, workFiles }: { readonly database: Database; readonly workFiles: WorkFiles },
  { keys, asked, of }: { readonly keys: readonly string[]; readonly asked: AskedPersonFile; readonly of: ListOf },
): Promise<FastifyReply> {
  const { type, extension, content, works } = await workFiles.write(keys, asked);
  const { unit, entity, entityKey, detail } = of;
  const event = { stream: 'access', unit, entity, entityKey, action: 'export' } as const;
  await recordEvent(database, { ...event, detail: { ...detail, as: asked.as, works } });
  return reply.type(type).header('content-disposition', `attachment; filename="works.${extension}"`).send(content);
}
