import { type ProjectContent, REPORT_ITEMS } from '../../../../server/units/research/projects/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { useEntryWords } from '../entries/use-entry-words.ts';
import { useHeadingText } from './use-heading-text.ts';

/** A project in words, by its fields, for a comparison of two versions. */
export function useProjectFields(): (content: ProjectContent) => readonly VersionField[] {
  const { t } = useWords();
  const { joined, lines, personOf, moneyOf } = useEntryWords();
  const headingOf = useHeadingText();
  return (content) => [
    { key: 'title', label: t('entries.title'), value: joined([content.title.zh, content.title.en]) },
    { key: 'programme', label: t('projects.programme'), value: t(`projects.programme.${content.programme}`) },
    { key: 'funder', label: t('projects.funder'), value: content.funder },
    { key: 'number', label: t('projects.number'), value: content.number },
    { key: 'role', label: t('projects.role'), value: t(`projects.role.${content.role}`) },
    { key: 'leadInstitution', label: t('projects.lead'), value: content.leadInstitution },
    { key: 'from', label: t('entries.from'), value: content.from },
    { key: 'to', label: t('entries.to'), value: content.to },
    { key: 'inHouseDay', label: t('projects.in-house'), value: content.inHouseDay ?? '' },
    {
      ...{ key: 'people', label: t('projects.people') },
      value: lines(content.people, (person) =>
        joined([
          personOf(person),
          person.isLeader && t('projects.leader'),
          person.sharePercent !== null && `${person.sharePercent} %`,
        ]),
      ),
    },
    {
      ...{ key: 'budget', label: t('projects.budget') },
      value: lines(content.budget, ({ heading, amountCents }) => joined([headingOf(heading), moneyOf(amountCents)])),
    },
    {
      ...{ key: 'spending', label: t('projects.spending') },
      value: lines(content.spending, ({ on, heading, amountCents, note }) =>
        joined([on, headingOf(heading), moneyOf(amountCents), note]),
      ),
    },
    {
      ...{ key: 'events', label: t('projects.events') },
      value: lines(content.events, ({ kind, on, year, until, document, reason }) =>
        joined([on, t(`projects.event.${kind}`), year, until, document, reason]),
      ),
    },
    {
      ...{ key: 'narratives', label: t('projects.report.texts') },
      value: lines(content.narratives, (text) => joined([text.year, ...REPORT_ITEMS.map((item) => text[item])])),
    },
    { key: 'note', label: t('entries.note'), value: content.note },
  ];
}
