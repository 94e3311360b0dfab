import type { ErrorTable } from './error-table.ts';

export const PHYSICS_ERRORS = {} as const satisfies ErrorTable;
