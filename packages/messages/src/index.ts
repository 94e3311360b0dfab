export { CATALOGUE, type MessageKey } from './catalogue.ts';
export { DomainError } from './domain-error.ts';
export type { ErrorCode } from './errors/index.ts';
export { LANGUAGES, type Language, type Values } from './language.ts';
export { notFound } from './not-found.ts';
export { type Notice, notice } from './notice.ts';
export type { NoticeCode } from './notices/index.ts';
export { DECIMALS, formatEstimate, formatFraction, formatQuantity, MISSING, type QuantityUnit } from './quantity.ts';
export { I18NEXT_OPTIONS, i18nextResources, say } from './say.ts';
