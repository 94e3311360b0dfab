export { type AnnualFee, annualFee, nextAnnualFee, patentYear } from './annual-fees.ts';
export { checkDigit } from './check-digit.ts';
export {
  type ChineseDocumentNumber,
  chineseDocumentNumber,
  type ReadDocumentNumber,
} from './chinese-document-number.ts';
export { type ChinesePatentNumber, chinesePatentNumber, type ReadPatentNumber } from './chinese-patent-number.ts';
export { addMonths } from './day.ts';
export {
  inOrder,
  LIFE_EVENTS,
  type LifeEvent,
  type LifeEventKind,
  type LifeState,
  patentStanding,
  type Standing,
} from './life.ts';
export { PATENT_TYPES, type PatentType } from './patent-type.ts';
export { type PctNumber, pctNumber } from './pct-number.ts';
export { expiresOn, termYears } from './term.ts';
