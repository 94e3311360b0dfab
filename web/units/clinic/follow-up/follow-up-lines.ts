import type { Language } from '@isocenter/messages';
import type { FollowUpLine } from '../../../../server/units/clinic/follow-up/contract.ts';
import type { Say } from '../../../platform/language/use-words.ts';
import { siteOf } from '../site-names.ts';

/** What the list is narrowed to; kept in the address, by keys only. */
export interface FollowUpFilter {
  readonly physician: string | null;
  /** Category of ICD-10: `C11`. */
  readonly site: string | null;
  readonly isOverdue: boolean;
}

export function narrowedLines(lines: readonly FollowUpLine[], filter: FollowUpFilter): readonly FollowUpLine[] {
  return lines.filter(
    (line) =>
      (filter.physician === null || line.physician.personKey === filter.physician) &&
      (filter.site === null || siteOf(line) === filter.site) &&
      (!filter.isOverdue || line.state === 'overdue'),
  );
}

/** The list as rows of a sheet. */
export function followUpRecords(
  lines: readonly FollowUpLine[],
  { t, language }: { readonly t: Say; readonly language: Language },
): readonly (readonly string[])[] {
  const head = [
    ...[
      t('follow-up.list.day'),
      t('course.state'),
      t('clinic.patient'),
      t('course.board.number'),
      t('imaging.column.birth'),
    ],
    ...[t('course.course'), t('course.board.site'), t('follow-up.list.last'), t('course.physician')],
  ];
  const rows = lines.map((line) => [
    ...[line.day, t(`follow-up.due.${line.state}`), [line.nameZh, line.name].filter(Boolean).join(' ')],
    ...[line.identifier ?? '', line.birthDate ?? '', line.title, line.region ?? '', line.lastVisit ?? ''],
    (language === 'zh' ? line.physician.nameZh : null) ?? line.physician.name,
  ]);
  return [head, ...rows];
}
