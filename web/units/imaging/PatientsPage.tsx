import { useWords } from '../../platform/language/use-words.ts';

export function PatientsPage() {
  const { t } = useWords();
  return <h1>{t('imaging.patients')}</h1>;
}
