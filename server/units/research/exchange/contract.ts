import { LANGUAGES } from '@isocenter/messages';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { AskedWorks } from '../outputs/contract.ts';

/** What works are taken along as: formats of other programs, and references as they are printed. */
export const WORK_FORMATS = ['bibtex', 'ris', 'csl-json', 'cerif-xml', 'gb-t-7714-2015', 'vancouver'] as const;
/** ORCID takes the works of one person. */
const PERSON_FORMATS = [...WORK_FORMATS, 'orcid-json'] as const;

const lang = z.enum(LANGUAGES).describe('References to works that have title and names in it are printed in it.');

/** `GET …/export` */
export const AskedFile = z.object({ as: z.enum(WORK_FORMATS), lang });

/** `GET people/:personKey/works/export` */
export const AskedPersonFile = z.object({ as: z.enum(PERSON_FORMATS), lang });
export type AskedPersonFile = TypeOf<typeof AskedPersonFile>;
export type WorkFormat = AskedPersonFile['as'];

/** `GET works/export`: all that a search and filter leave, in their order. */
export const AskedListFile = AskedWorks.omit({ offset: true, limit: true }).safeExtend(AskedFile.shape);
