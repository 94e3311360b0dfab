import type { SheetCheck } from '../../../../server/units/ward/education/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

/** Who of the ward has checked a sheet; that nobody has is said, too. Nothing while it is not known. */
export function CheckedMark({ check }: { readonly check: SheetCheck | undefined }) {
  const { t, language } = useWords();
  if (!check) return null;
  if (!check.checked) return <span className={`${sheet['chip']} ${sheet['warn']}`}>? {t('education.unchecked')}</span>;
  const { by, at } = check.checked;
  const name = (language === 'zh' ? (by?.nameZh ?? by?.name) : by?.name) ?? '—';
  return (
    <span className={`${sheet['chip']} ${sheet['good']}`}>
      ✓ {t('education.checked', { name, at: localMoment(at) })}
    </span>
  );
}
