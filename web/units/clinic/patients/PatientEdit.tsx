import type { PatientContent, PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareVersions, type VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { changePatient } from './api.ts';
import { PatientForm } from './PatientForm.tsx';
import { numberText } from './PatientLine.tsx';
import { chosenContent, PATIENT_FIELDS } from './patient-draft.ts';
import { useRegistryEdit } from './use-registry-edit.ts';

/** Who a registered patient is, corrected. Where somebody else was quicker, field by field what they saved and what was typed. */
export function PatientEdit({ patient, onDone }: { readonly patient: PatientDetail; readonly onDone: () => void }) {
  const fieldsOf = usePatientFields();
  const saving = useRegistryEdit(patient, (asked: PatientContent, read) => changePatient(read, asked), onDone);
  const { overtaken } = saving;
  const present = ownContent(patient);
  return (
    <PatientForm
      content={present}
      saving={saving}
      onSave={saving.mutate}
      onClose={onDone}
      comparison={
        overtaken && (
          <CompareVersions
            mine={fieldsOf(overtaken.asked)}
            theirs={fieldsOf(present)}
            mineIs="typed"
            choose={PATIENT_FIELDS}
            busy={saving.isPending}
            onInsist={(taken) => saving.insist(chosenContent({ mine: overtaken.asked, theirs: present, taken }))}
            onLeave={onDone}
          />
        )
      }
    />
  );
}

/** What is edited of a patient: not the numbers of whoever was merged into them. */
function ownContent({ name, nameZh, sex, birthDate, ownIdentifiers }: PatientDetail): PatientContent {
  return { name, nameZh, sex, birthDate, identifiers: [...ownIdentifiers] };
}

function usePatientFields(): (content: PatientContent) => readonly VersionField[] {
  const { t } = useWords();
  return ({ name, nameZh, sex, birthDate, identifiers }) => [
    { key: 'nameZh', label: t('clinic.nameZh'), value: nameZh ?? '' },
    { key: 'name', label: t('clinic.name'), value: name ?? '' },
    { key: 'sex', label: t('clinic.sex'), value: sex ? t(`frame.banner.sex.${sex}`) : '' },
    { key: 'birthDate', label: t('clinic.born'), value: birthDate ?? '' },
    { key: 'identifiers', label: t('clinic.numbers'), value: identifiers.map(numberText).join(' · ') },
  ];
}
