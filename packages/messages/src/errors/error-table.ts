import type { Wording } from '../language.ts';

/** code → HTTP status and sentence. Codes read `area/what`, for example `dicom/tag-missing`. */
export type ErrorTable = { readonly [code: string]: Wording & { readonly status: number } };
