import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkEntrance } from '../../../../server/platform/patient-links/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CodeForm } from '../../../platform/patient-links/CodeForm.tsx';
import { PatientPage } from '../../../platform/patient-links/PatientPage.tsx';
import { openReport } from './api.ts';
import { ReportQuestions } from './ReportQuestions.tsx';

/** How a patient under treatment feels: one question a screen. */
export function PatientReportPage() {
  const { t } = useWords();
  const [entrance, setEntrance] = useState<LinkEntrance | null>(null);
  const opening = useMutation({
    mutationFn: openReport,
    onSuccess: (_, asked) => setEntrance(asked),
  });
  return (
    <PatientPage title="patient.report.title" urgent={t('patient.report.urgent')}>
      {(secret) =>
        entrance && opening.data ? (
          <ReportQuestions entrance={entrance} region={opening.data.region} />
        ) : (
          <CodeForm
            busy={opening.isPending}
            error={opening.error}
            onCode={(code) => opening.mutate({ secret, code })}
          />
        )
      }
    </PatientPage>
  );
}
