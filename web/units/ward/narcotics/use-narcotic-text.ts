import { OPIOIDS } from '@isocenter/knowledge';
import type { ItemContent, NarcoticEntry } from '../../../../server/units/ward/narcotics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';

interface Named {
  readonly name: string | null;
  readonly nameZh: string | null;
}

/** How items, people and amounts of the ledger read. */
export function useNarcoticText() {
  const { t, language } = useWords();
  const itemOf = ({ drug, preparation, form, strength, unit, volumeMl }: ItemContent) => {
    const content = volumeMl === null ? `${strength} ${unit}` : `${strength} ${unit} / ${volumeMl} ml`;
    return `${OPIOIDS[drug][language]} ${preparation}, ${content} / ${t(`narcotics.form.${form}`)}`;
  };
  const personOf = ({ name, nameZh }: Named) => (language === 'zh' ? (nameZh ?? name) : name) ?? '';
  const patientOf = (patient: Named & { readonly stayKey: string }) =>
    [patient.nameZh, patient.name].filter(Boolean).join(' ') ||
    t('narcotics.patient.stay', { stayKey: patient.stayKey });
  const aboutOf = ({ voucher, reason, patient }: NarcoticEntry) =>
    [voucher, patient && patientOf(patient), reason].filter(Boolean).join(' · ');
  return { itemOf, personOf, patientOf, aboutOf };
}
