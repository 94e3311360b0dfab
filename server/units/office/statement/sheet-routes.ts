import { DomainError, LANGUAGES, type Language } from '@isocenter/messages';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { recordEvent } from '../../../platform/record/record-event.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import { departmentTimeZone } from '../../clinic/index.ts';
import type { OfficeParts } from '../office-routes.ts';
import { FROZEN_STATEMENT, STATEMENT, type ToldStatement } from './contract.ts';
import { readFrozen } from './frozen-store.ts';
import { printedStatement } from './printed-statement.ts';
import { SHEET_FORMATS, type SheetFormat } from './sheet-formats.ts';
import { readStatement } from './statement-store.ts';
import { tellStatement } from './tell-statement.ts';
import { tellingPerson } from './telling-person.ts';

const ROOT = '/api/office/statements';
const asked = z.object({ lang: z.enum(LANGUAGES) });

/** Statements as files to take along, of the record as it is and as it was frozen. */
export function sheetRoutes(server: HttpServer, parts: OfficeParts): void {
  for (const format of ['pdf', 'docx', 'xlsx'] as const) sheetRoutesAs(format, server, parts);
}

function sheetRoutesAs(format: SheetFormat, server: HttpServer, { database, now }: OfficeParts): void {
  const { type, make } = SHEET_FORMATS[format];
  const config = { requires: 'register.read', answers: type } as const;

  async function send(
    reply: FastifyReply,
    told: ToldStatement,
    of: {
      readonly language: Language;
      readonly isFrozen: boolean;
      readonly entity: string;
      readonly entityKey: string;
    },
  ) {
    const printing = {
      ...{ language: of.language, isFrozen: of.isFrozen, sha256: contentSha256(told) },
      timeZone: await departmentTimeZone(database),
    };
    const file = await make(printedStatement(told, printing));
    const { entity, entityKey } = of;
    const event = { stream: 'access', unit: 'office', entity, entityKey, action: 'export' } as const;
    await recordEvent(database, { ...event, detail: { as: format } });
    const disposition = format === 'pdf' ? 'inline' : 'attachment';
    return reply
      .type(type)
      .header('content-disposition', `${disposition}; filename="statement-${told.endsOn}.${format}"`)
      .send(file);
  }

  server.get(
    `${ROOT}/:statementKey/sheet.${format}`,
    { config, schema: { params: z.object({ statementKey: z.string() }), querystring: asked } },
    async (request, reply) => {
      const statement = await readStatement(database, request.params.statementKey);
      const made = { toldAt: now(), toldBy: await tellingPerson(database, request) };
      const told = await tellStatement(database, statement, made);
      const { statementKey: entityKey } = statement;
      return send(reply, told, { language: request.query.lang, isFrozen: false, entity: STATEMENT, entityKey });
    },
  );

  server.get(
    `${ROOT}/frozen/:frozenKey/sheet.${format}`,
    { config, schema: { params: z.object({ frozenKey: z.string() }), querystring: asked } },
    async (request, reply) => {
      const { head, told, isProved } = await readFrozen(database, request.params.frozenKey);
      if (!isProved) throw new DomainError('office/statement-not-proved', { frozenKey: head.frozenKey });
      const of = { isFrozen: true, entity: FROZEN_STATEMENT, entityKey: head.frozenKey };
      return send(reply, told, { ...of, language: request.query.lang });
    },
  );
}
