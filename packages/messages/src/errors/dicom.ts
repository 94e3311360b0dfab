import type { ErrorTable } from './error-table.ts';

export const DICOM_ERRORS = {} as const satisfies ErrorTable;
