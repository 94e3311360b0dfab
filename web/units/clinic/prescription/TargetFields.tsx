import { Button, Input, Select } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { SIDES } from './choices.ts';
import { gy } from './gy.ts';
import { nextId } from './next-id.ts';
import styles from './Prescription.module.css';
import { emptyTarget, type PrescriptionDraft, type TargetDraft, totalGy } from './prescription-draft.ts';

/** Which volumes are treated, at which side; their dose is the sum of what the phases below give. */
export function TargetFields({
  draft,
  tried,
  onChange,
}: {
  readonly draft: PrescriptionDraft;
  readonly tried: boolean;
  readonly onChange: (changed: Pick<PrescriptionDraft, 'targets'>) => void;
}) {
  const { t } = useWords();
  const { targets } = draft;
  const change = (id: string, changed: Partial<TargetDraft>) =>
    onChange({ targets: targets.map((target) => (target.id === id ? { ...target, ...changed } : target)) });
  const needed = (text: string) => (tried && text.trim() === '' ? t('prescription.needed') : null);
  return (
    <section className={sheet['card']} aria-labelledby="prescription-targets">
      <header>
        <h2 id="prescription-targets">{t('prescription.targets')}</h2>
      </header>
      <ul className={styles['rows']}>
        {targets.map((target, index) => (
          <li key={target.id} className={styles['target']}>
            <Field
              label={t('prescription.target')}
              fault={needed(target.name)}
              hint={index === 0 ? t('prescription.target.hint') : undefined}
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={64}
                  value={target.name}
                  onChange={(event) => change(target.id, { name: event.target.value })}
                />
              )}
            </Field>
            <Field label={t('prescription.side')} fault={needed(target.side)}>
              {(control) => (
                <Select
                  {...control}
                  value={target.side || null}
                  options={SIDES.map((value) => ({ value, label: t(`prescription.side.${value}`) }))}
                  onChange={(side) => change(target.id, { side })}
                />
              )}
            </Field>
            <div className={styles['total']}>
              <span>{t('prescription.total')}</span>
              <output>{gy(totalGy(draft, target.id))}</output>
            </div>
            <Button
              type="text"
              icon={<Icon name="close" />}
              disabled={targets.length === 1}
              aria-label={t('prescription.target.remove', { target: target.name })}
              onClick={() => onChange({ targets: targets.filter(({ id }) => id !== target.id) })}
            />
          </li>
        ))}
      </ul>
      <div className={sheet['body']}>
        <div>
          <Button onClick={() => onChange({ targets: [...targets, emptyTarget(nextId('t', targets))] })}>
            {t('prescription.target.add')}
          </Button>
        </div>
      </div>
    </section>
  );
}
