import type { IncidentAnalysis } from '../../../../server/units/clinic/safety/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { useTaxonomy } from './use-taxonomy.ts';

/** An analysis in words, as it is read and compared. */
export function useAnalysisFields(): (analysis: IncidentAnalysis) => readonly VersionField[] {
  const { t } = useWords();
  const { say } = useTaxonomy();
  return (analysis) => [
    { key: 'eventClass', label: t('safety.report.class'), value: say('classes', analysis.eventClass) },
    {
      key: 'problemTypes',
      label: t('safety.problemTypes'),
      value: analysis.problemTypes.map((id) => say('problems', id)).join('\n'),
    },
    { key: 'technique', label: t('safety.technique'), value: say('techniques', analysis.technique) },
    { key: 'arose', label: t('safety.arose'), value: say('steps', analysis.arose) },
    { key: 'found', label: t('safety.found'), value: say('steps', analysis.found) },
    { key: 'account', label: t('safety.account'), value: analysis.account },
    {
      key: 'factors',
      label: t('safety.factors'),
      value: analysis.factors.map(({ kind, words }) => `${say('factors', kind)} · ${words}`).join('\n'),
    },
    { key: 'lesson', label: t('safety.lesson'), value: analysis.lesson },
  ];
}
