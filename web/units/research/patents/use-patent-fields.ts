import type { PatentContent } from '../../../../server/units/research/patents/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { useEntryText } from '../entries/use-entry-text.ts';
import { useEntryWords } from '../entries/use-entry-words.ts';
import { useProjects } from '../projects/use-projects.ts';

/** A patent in words, by its fields, for a comparison of two versions. */
export function usePatentFields(): (content: PatentContent) => readonly VersionField[] {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  const { joined, lines, personOf, moneyOf } = useEntryWords();
  const { data } = useProjects();
  const projectOf = (key: string) => {
    const project = data?.projects.find(({ entryKey }) => entryKey === key);
    return project ? titleOf(project.content.title) : key;
  };
  const paid = (cents: number | null) => cents !== null && moneyOf(cents);
  return (content) => [
    { key: 'title', label: t('entries.title'), value: joined([content.title.zh, content.title.en]) },
    { key: 'office', label: t('patents.office'), value: t(`patents.office.${content.office}`) },
    { key: 'type', label: t('patents.type'), value: t(`patents.type.${content.type}`) },
    { key: 'number', label: t('patents.number'), value: content.number ?? '' },
    { key: 'applicants', label: t('patents.applicants'), value: content.applicants.join(' · ') },
    { key: 'inventors', label: t('patents.inventors'), value: lines(content.inventors, personOf) },
    {
      ...{ key: 'events', label: t('patents.events') },
      value: lines(content.events, ({ kind, on, document, note }) =>
        joined([on, t(`patents.event.${kind}`), document, note]),
      ),
    },
    {
      ...{ key: 'fees', label: t('patents.fees') },
      value: lines(content.fees, ({ year, paidOn, amountCents, surchargeCents }) =>
        joined([year, paidOn, paid(amountCents), paid(surchargeCents)]),
      ),
    },
    {
      ...{ key: 'income', label: t('patents.income') },
      value: lines(content.income, ({ kind, from, on, amountCents, currency }) =>
        joined([on, t(`patents.income.kind.${kind}`), from, moneyOf(amountCents), currency]),
      ),
    },
    { key: 'projectKeys', label: t('patents.projects'), value: lines(content.projectKeys, projectOf) },
    { key: 'note', label: t('entries.note'), value: content.note },
  ];
}
