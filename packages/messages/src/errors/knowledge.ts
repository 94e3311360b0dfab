import type { ErrorTable } from './error-table.ts';

export const KNOWLEDGE_ERRORS = {} as const satisfies ErrorTable;
