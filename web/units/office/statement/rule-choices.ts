import type { Question } from '../../../../server/units/office/statement/contract.ts';

export type WorkRule = Extract<Question, { readonly kind: 'works' }>['rule'];
type WorkType = NonNullable<WorkRule['types']>[number];
type Index = NonNullable<WorkRule['indexes']>[number];
type Who = WorkRule['whose']['who'];
type Place = Extract<WorkRule['whose'], { readonly place: unknown }>['place'];

export const WORK_TYPES = [
  ...(['article', 'review', 'letter', 'editorial', 'guideline', 'preprint', 'conference-paper'] as const),
  ...(['chapter', 'book', 'thesis', 'correction', 'retraction-notice', 'other'] as const),
] as const satisfies readonly WorkType[];
export const INDEXES = [
  ...(['SCIE', 'SSCI', 'ESCI', 'AHCI', 'EI', 'MEDLINE', 'PKU-CORE', 'CSCD', 'CSTPCD', 'CSSCI'] as const),
] as const satisfies readonly Index[];
export const WHO = ['department', 'person', 'any'] as const satisfies readonly Who[];
export const PLACES = [
  ...(['author', 'first', 'corresponding', 'first-or-corresponding'] as const),
] as const satisfies readonly Place[];
export const QUARTERS = [1, 2, 3, 4] as const;

/** What a new question begins with. */
export const EVERY_WORK: WorkRule = {
  ...{ types: null, preprints: false, retracted: false, language: null },
  ...{ whose: { who: 'department', place: 'author' }, indexes: null, jcrAtMost: null, casAtMost: null },
};

type RuleOf<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>['rule'];
export type ProjectRule = RuleOf<'projects'>;
export type PatentRule = RuleOf<'patents'>;
export type RecognitionRule = RuleOf<'recognitions'>;

export const PROGRAMMES = [
  ...(['national-key', 'nsfc-general', 'nsfc-youth', 'nsfc-other', 'ministerial', 'provincial', 'municipal'] as const),
  ...(['teaching', 'hospital', 'international', 'industry'] as const),
] as const satisfies readonly ProjectRule['programmes'][number][];
export const ROLES = ['led', 'sub-project', 'participated'] as const satisfies readonly ProjectRule['roles'][number][];
export const PATENT_TYPES = [
  'invention',
  'utility-model',
  'design',
] as const satisfies readonly PatentRule['types'][number][];
export const OFFICES = ['CN', 'WO', 'other'] as const satisfies readonly NonNullable<PatentRule['offices']>[number][];
export const RECOGNITIONS = [
  ...(['award', 'post', 'service', 'accreditation'] as const),
] as const satisfies readonly RecognitionRule['kinds'][number][];
export const LEVELS = [
  ...(['international', 'national', 'ministerial', 'provincial', 'municipal', 'society', 'university'] as const),
  'hospital',
] as const satisfies readonly NonNullable<RecognitionRule['levels']>[number][];

export const KINDS = ['works', 'projects', 'patents', 'recognitions'] as const satisfies readonly Question['kind'][];

/** The same question asked of another kind of entry, by a rule that leaves nothing in doubt. */
export function askedOf(kind: Question['kind'], { id, label, window }: Question): Question {
  const same = { id, label, window };
  switch (kind) {
    case 'works':
      return { ...same, kind, rule: EVERY_WORK };
    case 'projects':
      return { ...same, kind, rule: { dated: 'running', programmes: PROGRAMMES, roles: ROLES } };
    case 'patents':
      return {
        ...same,
        kind,
        rule: {
          dated: 'granted',
          types: PATENT_TYPES,
          offices: ['CN'],
          inForceOn: window.to,
          firstInventorOurs: false,
        },
      };
    case 'recognitions':
      return { ...same, kind, rule: { dated: 'given', kinds: RECOGNITIONS, sorts: null, levels: null } };
  }
}
