import { useQueryClient } from '@tanstack/react-query';
import type { IncidentAnalysis, IncidentDetail } from '../../../../server/units/clinic/safety/contract.ts';
import { useHeld, useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { CompareVersions } from '../../../platform/parts/CompareVersions.tsx';
import { AnalysisForm } from './AnalysisForm.tsx';
import { saveAnalysis } from './api.ts';
import { INCIDENTS, useIncidentAnswer } from './incident-queries.ts';
import { useAnalysisFields } from './use-analysis-fields.ts';

/** The analysis of a report; where somebody else was quicker, both versions. */
export function AnalysisEdit(props: { readonly incident: IncidentDetail; readonly onDone: () => void }) {
  const { incident, onDone } = props;
  const queries = useQueryClient();
  const answered = useIncidentAnswer();
  const fieldsOf = useAnalysisFields();
  const read = useHeld(incident, true);
  const saving = useVersionedChange({
    ...{ present: incident, read },
    change: (analysis: IncidentAnalysis, version: IncidentDetail) => saveAnalysis(version, analysis),
    readAnew: () => queries.invalidateQueries({ queryKey: [INCIDENTS, 'one'] }, { throwOnError: true }),
    onDone: async (detail) => {
      await answered(detail);
      onDone();
    },
  });
  const { overtaken } = saving;
  return (
    <AnalysisForm
      analysis={read.analysis}
      reportedClass={read.reportedClass}
      saving={saving}
      onSave={saving.mutate}
      onClose={onDone}
      comparison={
        overtaken && (
          <CompareVersions
            mine={fieldsOf(overtaken.asked)}
            theirs={incident.analysis ? fieldsOf(incident.analysis) : []}
            mineIs="typed"
            busy={saving.isPending}
            onInsist={() => saving.insist(overtaken.asked)}
            onLeave={onDone}
          />
        )
      }
    />
  );
}
