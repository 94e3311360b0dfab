import type { Language } from '@isocenter/messages';
import type {
  FrozenStatement,
  Lines,
  NewStatement,
  People,
  Statement,
  StatementContent,
  StatementRow,
} from '../../../../server/units/office/statement/contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';
import { requestBytes } from '../../../platform/api/request.ts';
import type { ListFormat } from '../../research/exchange/index.ts';

/** What pages of statements read. */
export const STATEMENTS = ['office', 'statements'] as const;

export type Why = Statement['answers'][number]['leftOut'][number]['why'];
export const SHEETS = ['pdf', 'docx', 'xlsx'] as const;
export type SheetFormat = (typeof SHEETS)[number];

export function fetchStatements(signal?: AbortSignal): Promise<readonly StatementRow[]> {
  return api.get('/api/office/statements', { signal });
}

export function fetchPeople(signal?: AbortSignal): Promise<People> {
  return api.get('/api/office/statements/people', { signal });
}

export function fetchStatement(statementKey: string, signal?: AbortSignal): Promise<Statement> {
  return api.get('/api/office/statements/{statementKey}', { path: { statementKey }, signal });
}

export function fetchFrozen(frozenKey: string, signal?: AbortSignal): Promise<FrozenStatement> {
  return api.get('/api/office/statements/frozen/{frozenKey}', { path: { frozenKey }, signal });
}

/** Of what counts, or of what was left out for a reason. */
export function fetchLines(
  asked: { readonly statementKey: string; readonly id: string; readonly why: Why | null },
  signal?: AbortSignal,
): Promise<Lines> {
  const { statementKey, id, why } = asked;
  return api.get('/api/office/statements/{statementKey}/questions/{id}/lines', {
    ...{ path: { statementKey, id }, query: why === null ? {} : { why }, signal },
  });
}

/** The works of a question's list. */
export function readQuestionWorks(
  { statementKey, id, why }: { readonly statementKey: string; readonly id: string; readonly why: Why | null },
  as: ListFormat,
  lang: Language,
): Promise<ArrayBuffer> {
  return requestBytes(
    addressOf('/api/office/statements/{statementKey}/questions/{id}/export', {
      ...{ path: { statementKey, id }, query: { as, lang, ...(why === null ? {} : { why }) } },
    }),
  );
}

/** The works of a frozen list, as the register has them today. */
export function readFrozenWorks(
  path: { readonly frozenKey: string; readonly id: string },
  as: ListFormat,
  lang: Language,
): Promise<ArrayBuffer> {
  return requestBytes(
    addressOf('/api/office/statements/frozen/{frozenKey}/questions/{id}/export', { path, query: { as, lang } }),
  );
}

export function makeStatement(asked: NewStatement): Promise<Statement> {
  return api.post('/api/office/statements', { json: asked });
}

export function saveStatement(
  { statementKey, revision }: Pick<Statement, 'statementKey' | 'revision'>,
  content: StatementContent,
): Promise<Statement> {
  return api.put('/api/office/statements/{statementKey}', { path: { statementKey }, json: content, revision });
}

export function freezeStatement({ statementKey, revision }: Statement): Promise<FrozenStatement> {
  return api.post('/api/office/statements/{statementKey}/frozen', { path: { statementKey }, revision });
}

const SHEET_ADDRESSES = {
  pdf: '/api/office/statements/{statementKey}/sheet.pdf',
  docx: '/api/office/statements/{statementKey}/sheet.docx',
  xlsx: '/api/office/statements/{statementKey}/sheet.xlsx',
} as const satisfies Record<SheetFormat, string>;

const FROZEN_ADDRESSES = {
  pdf: '/api/office/statements/frozen/{frozenKey}/sheet.pdf',
  docx: '/api/office/statements/frozen/{frozenKey}/sheet.docx',
  xlsx: '/api/office/statements/frozen/{frozenKey}/sheet.xlsx',
} as const satisfies Record<SheetFormat, string>;

export function sheetAddress(statementKey: string, format: SheetFormat, lang: Language): string {
  return addressOf(SHEET_ADDRESSES[format], { path: { statementKey }, query: { lang } });
}

export function frozenSheetAddress(frozenKey: string, format: SheetFormat, lang: Language): string {
  return addressOf(FROZEN_ADDRESSES[format], { path: { frozenKey }, query: { lang } });
}
