export { answerText, textIn } from './answer-text.ts';
export type {
  AnsweredGroup,
  AnsweredItem,
  AnsweredQuestion,
  Answers,
  AnswerValue,
  Coding,
  DicomReference,
  FileReference,
} from './answers.ts';
export { isAnsweredGroup } from './answers.ts';
export { BODY_REGIONS, type BodyRegion } from './body-regions.ts';
export { asksWhy, type Change, changesBetween, sameValues } from './changes.ts';
export type * from './definition.ts';
export { allItems, isQuestion } from './definition.ts';
export { withFilling, withoutFilling, withValues } from './edit.ts';
export { type ReadForm, readQuestionnaire } from './fhir/read-questionnaire.ts';
export { readResponse } from './fhir/read-response.ts';
export {
  type Questionnaire,
  type QuestionnaireResponse,
  questionnaireSchema,
  responseSchema,
} from './fhir/resources.ts';
export { writeQuestionnaire } from './fhir/write-questionnaire.ts';
export { writeResponse } from './fhir/write-response.ts';
export {
  allFilled,
  answersOf,
  type FilledDisplay,
  type FilledGroup,
  type FilledItem,
  type FilledQuestion,
  isFilledGroup,
  isFilledQuestion,
  layOut,
} from './filled-form.ts';
export type { Finding } from './findings.ts';
export { type Form, openForm } from './form.ts';
export {
  type FormState,
  findingId,
  type LifeAnswer,
  type LifeStep,
  standingFindings,
  takeStep,
} from './life.ts';
export { type Lock, type LockLevel, type LockPlace, lockOf } from './locks.ts';
export { type LeftOver, type Mapping, type Migrated, migrateAnswers, proposeMapping } from './migrate.ts';
export { comparePartialDates, datePrecision, type PartialDate } from './partial-date.ts';
export type { Prefilled, PrefillSource } from './prefill.ts';
export {
  actOnQuery,
  type QueryAction,
  type QueryAnswer,
  type QueryState,
  queryActions,
  type StandingQuery,
  type SystemQuery,
  settleSystemQueries,
} from './queries.ts';
export type { Refusal } from './refusal.ts';
