import type { RecognitionContent } from '../../../../server/units/research/recognitions/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { useEntryWords } from '../entries/use-entry-words.ts';

/** An award, post, service or accreditation in words, by its fields, for a comparison of two versions. */
export function useRecognitionFields(): (content: RecognitionContent) => readonly VersionField[] {
  const { t } = useWords();
  const { joined, lines, personOf } = useEntryWords();
  return (content) => [
    { key: 'title', label: t('entries.title'), value: joined([content.title.zh, content.title.en]) },
    { key: 'kind', label: t('entries.kind'), value: t(`recognitions.kind.${content.kind}`) },
    { key: 'sort', label: t('recognitions.sort'), value: t(`recognitions.sort.${content.sort}`) },
    { key: 'level', label: t('entries.level'), value: t(`recognitions.level.${content.level}`) },
    { key: 'body', label: t('recognitions.body'), value: content.body },
    { key: 'rank', label: t('recognitions.rank'), value: content.rank },
    { key: 'number', label: t('recognitions.number'), value: content.number },
    { key: 'from', label: t('recognitions.from'), value: content.from },
    { key: 'to', label: t('recognitions.to'), value: content.to ?? '' },
    { key: 'people', label: t('entries.people'), value: lines(content.people, personOf) },
    {
      ...{ key: 'reports', label: t('recognitions.reports') },
      value: lines(content.reports, ({ what, dueOn, doneOn }) => joined([dueOn, what, doneOn && `✓ ${doneOn}`])),
    },
    { key: 'note', label: t('entries.note'), value: content.note },
  ];
}
