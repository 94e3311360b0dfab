/** What kind of right is asked for or held. */
export const PATENT_TYPES = ['invention', 'utility-model', 'design'] as const;
export type PatentType = (typeof PATENT_TYPES)[number];
