import { Input, Select } from 'antd';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import type { FractionDraft, typedFields } from './fraction-draft.ts';
import styles from './Treatment.module.css';

const INTERRUPTIONS = ['none', 'operator', 'machine', 'unknown'] as const;

/** What each field gave; a field that is left empty is not known, and never as planned. */
export function FieldsTyped(props: {
  readonly fields: ReturnType<typeof typedFields>;
  readonly draft: FractionDraft;
  readonly wrong: ReadonlySet<number>;
  readonly onChange: (part: Partial<FractionDraft>) => void;
}) {
  const { t } = useWords();
  const { fields, draft, wrong, onChange } = props;
  return (
    <div className={styles['scroll']}>
      <table className={styles['fields']}>
        <thead>
          <tr>
            <th scope="col">{t('treatment.field')}</th>
            <th scope="col" className={styles['number']}>
              {t('treatment.field.planned')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('treatment.field.delivered')}
            </th>
            <th scope="col">{t('treatment.field.interrupted')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ number, name, plannedMu }) => (
            <tr key={number}>
              <th scope="row">{name ?? number}</th>
              <td className={styles['number']}>{formatQuantity(plannedMu, 'MU')}</td>
              <td className={styles['number']}>
                <Input
                  aria-label={`${name ?? number}: ${t('treatment.field.delivered')}`}
                  status={wrong.has(number) ? 'error' : ''}
                  inputMode="decimal"
                  placeholder={t('treatment.field.delivered.hint')}
                  value={draft.deliveredMu[number] ?? ''}
                  onChange={(event) =>
                    onChange({ deliveredMu: { ...draft.deliveredMu, [number]: event.target.value } })
                  }
                />
                {wrong.has(number) && <span className={styles['small']}>{t('treatment.mu.wrong')}</span>}
              </td>
              <td>
                <Select
                  aria-label={`${name ?? number}: ${t('treatment.field.interrupted')}`}
                  style={{ minWidth: 150 }}
                  value={draft.interrupted[number] ?? 'none'}
                  options={INTERRUPTIONS.map((value) => ({ value, label: t(`treatment.interrupted.${value}`) }))}
                  onChange={(by) => onChange({ interrupted: { ...draft.interrupted, [number]: by } })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
