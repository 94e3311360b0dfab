import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { StructuredPrescription } from '../../../../server/units/physics/plan-check/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { INTENTS } from './choices.ts';
import { GoalsField } from './GoalsField.tsx';
import { nextId } from './next-id.ts';
import { PhaseFields } from './PhaseFields.tsx';
import { contentOf, emptyPhase, type PhaseDraft, type PrescriptionDraft } from './prescription-draft.ts';
import { TargetFields } from './TargetFields.tsx';

/** A prescription as it is written: targets, then each phase with what it gives to them, then goals. */
export function PrescriptionForm(props: {
  readonly initial: PrescriptionDraft;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (content: StructuredPrescription) => void;
  readonly onClose: () => void;
  /** What is to be decided first, in place of the buttons. */
  readonly comparison?: ReactNode;
}) {
  const { t } = useWords();
  const { saving, onSave, onClose } = props;
  const [draft, setDraft] = useState(props.initial);
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<PrescriptionDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const content = contentOf(draft);
    if (content && !saving.isPending) onSave(content);
  };
  const changePhase = (id: string, changed: Partial<PhaseDraft>) =>
    setDraft((before) => ({
      ...before,
      phases: before.phases.map((phase) => (phase.id === id ? { ...phase, ...changed } : phase)),
    }));
  const needed = (text: string) => (tried && text.trim() === '' ? t('prescription.needed') : null);
  return (
    <form
      className={sheet['page']}
      style={{ padding: 0 }}
      noValidate
      onSubmit={submit}
      aria-label={t('prescription.title')}
    >
      <section className={sheet['card']}>
        <div className={`${sheet['padded']} ${sheet['pair']}`}>
          <Field label={t('prescription.intent')} fault={needed(draft.intent)}>
            {(control) => (
              <Select
                {...control}
                value={draft.intent || null}
                options={INTENTS.map((value) => ({ value, label: t(`prescription.intent.${value}`) }))}
                onChange={(intent) => change({ intent })}
              />
            )}
          </Field>
          <Field label={t('prescription.site')} fault={needed(draft.site)}>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={draft.site}
                onChange={(event) => change({ site: event.target.value })}
              />
            )}
          </Field>
        </div>
      </section>
      <TargetFields draft={draft} tried={tried} onChange={change} />
      {draft.phases.map((phase) => (
        <PhaseFields
          key={phase.id}
          phase={phase}
          targets={draft.targets}
          tried={tried}
          onChange={(changed) => changePhase(phase.id, changed)}
          onRemove={
            draft.phases.length > 1
              ? () => change({ phases: draft.phases.filter(({ id }) => id !== phase.id) })
              : undefined
          }
        />
      ))}
      <div>
        <Button onClick={() => change({ phases: [...draft.phases, emptyPhase(nextId('p', draft.phases))] })}>
          {t('prescription.phase.add')}
        </Button>
      </div>
      <GoalsField goals={draft.goals} onChange={(goals) => change({ goals })} />
      <section className={sheet['card']}>
        <div className={sheet['padded']}>
          <Field label={t('prescription.note')} optional>
            {(control) => (
              <Input.TextArea
                {...control}
                maxLength={2000}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={draft.note}
                onChange={(event) => change({ note: event.target.value })}
              />
            )}
          </Field>
        </div>
      </section>
      {saving.error != null && <Refusal error={saving.error} />}
      {props.comparison ?? (
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('prescription.save')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </div>
      )}
    </form>
  );
}
