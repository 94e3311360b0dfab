import type { ErrorTable } from './error-table.ts';

export const DOSIMETRY_ERRORS = {} as const satisfies ErrorTable;
