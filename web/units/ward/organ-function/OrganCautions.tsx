import type { OrganCaution } from '@isocenter/knowledge';
import type { Organ } from '@isocenter/pain';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { Source } from '../opioids/Cited.tsx';

/** What kidneys and liver ask of an opioid, each with source and mark; and of which organ nothing is known. */
export function OrganCautions({
  cautions,
  unknown,
}: {
  readonly cautions: readonly OrganCaution[];
  readonly unknown: readonly Organ[];
}) {
  const { t, language } = useWords();
  const organs = unknown.map((organ) => t(`organs.${organ}`)).join(language === 'zh' ? '、' : ', ');
  return (
    <>
      {cautions.map(({ grade, from, says, source, verified, route }) => (
        <Notice key={`${from.organ} ${route}`} weight={grade === 'preferred' ? 'good' : 'warning'}>
          <b>{t(`organs.grade.${grade}`)}</b> · {t(`organs.${from.organ}`)} · {says[language]}
          <Source of={source} verified={verified} />
        </Notice>
      ))}
      {unknown.length > 0 && <Notice weight="note">{t('organs.unknown', { organs })}</Notice>}
      {unknown.length === 0 && cautions.length === 0 && <Notice weight="note">{t('organs.nothing')}</Notice>}
    </>
  );
}
