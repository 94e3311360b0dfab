import type { Catalogue } from '../language.ts';

export const DICOM_NOTICES = {} as const satisfies Catalogue;
