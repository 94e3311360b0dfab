import { DomainError } from '@isocenter/messages';

/** For a report that the disk did not take. @throws DomainError `physics/report-not-written` */
export const notWritten = (file: string) => (cause: NodeJS.ErrnoException) => {
  throw new DomainError('physics/report-not-written', { file, why: cause.code ?? cause.message }, { cause });
};
