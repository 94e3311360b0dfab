import type { ErrorTable } from './error-table.ts';

export const IMAGING_ERRORS = {} as const satisfies ErrorTable;
