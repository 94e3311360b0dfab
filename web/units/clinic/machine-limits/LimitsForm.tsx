import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { MachineLimitsRow } from '../../../../server/units/clinic/prescription/contract.ts';
import type { MachineLimits } from '../../../../server/units/physics/plan-check/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { MODALITIES } from '../prescription/choices.ts';
import { writeMachineLimits } from './api.ts';
import { draftOf, energiesIn, type LimitsDraft, limitsOf, numberIn, pairIn } from './limits-draft.ts';
import { limitsKey } from './limits-key.ts';

/** Limits of one machine. Its name is what plans call it, and stays: another name is another machine. */
export function LimitsForm(props: {
  readonly siteKey: string;
  readonly row: MachineLimitsRow | null;
  /** Names that have limits already. */
  readonly taken: readonly string[];
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { siteKey, row, taken, onDone } = props;
  const [draft, setDraft] = useState(() => draftOf(row?.content ?? null));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<LimitsDraft>) => setDraft({ ...draft, ...part });
  const saving = useMutation({
    mutationFn: (limits: MachineLimits) => writeMachineLimits(siteKey, limits, row?.revision ?? 0),
    onSuccess: (answer) => {
      queries.setQueryData(limitsKey(siteKey), answer);
      onDone();
    },
  });
  const isTaken = row === null && taken.includes(draft.name.trim());
  const wrong = (isWrong: boolean, words: string) => (tried && isWrong ? words : null);
  const nameFault = isTaken ? t('machine-limits.name.taken') : wrong(draft.name.trim() === '', t('clinic.needed'));
  const isMuWrong = !(numberIn(draft.minimumMu) >= 0 && numberIn(draft.maximumMu) > numberIn(draft.minimumMu));
  return (
    <form
      className={`${sheet['card']} ${sheet['padded']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const limits = limitsOf(draft);
        if (limits && !isTaken && !saving.isPending) saving.mutate(limits);
      }}
    >
      <Field label={t('machine-limits.name')} hint={t('machine-limits.name.hint')} fault={nameFault}>
        {(control) => (
          <Input
            {...control}
            disabled={row !== null}
            maxLength={64}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      {MODALITIES.map((modality) => (
        <Field
          key={modality}
          label={t('machine-limits.energies.of', { radiation: t(`prescription.modality.${modality}`) })}
          optional
          fault={wrong(
            energiesIn(draft.energies[modality]).some((energy) => !(energy > 0)),
            t('machine-limits.energies.wrong'),
          )}
        >
          {(control) => (
            <Input
              {...control}
              placeholder={modality === 'photon' ? '6, 10' : ''}
              value={draft.energies[modality]}
              onChange={(event) => change({ energies: { ...draft.energies, [modality]: event.target.value } })}
            />
          )}
        </Field>
      ))}
      <div className={sheet['pair']}>
        {(['minimumMu', 'maximumMu'] as const).map((end) => (
          <Field key={end} label={t(`machine-limits.${end}`)} fault={wrong(isMuWrong, t('machine-limits.pair.wrong'))}>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={draft[end]}
                onChange={(event) => change({ [end]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      {(['jawX', 'jawY'] as const).map((jaw) => (
        <div key={jaw} className={sheet['pair']}>
          {([0, 1] as const).map((end) => (
            <Field
              key={end}
              label={t(`machine-limits.${jaw}.${end}`)}
              fault={wrong(pairIn(draft[jaw]) === null, t('machine-limits.pair.wrong'))}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  value={draft[jaw][end]}
                  onChange={(event) => {
                    const [low, high] = draft[jaw];
                    const typed = event.target.value;
                    change({ [jaw]: end === 0 ? [typed, high] : [low, typed] });
                  }}
                />
              )}
            </Field>
          ))}
        </div>
      ))}
      {saving.isError && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('clinic.save')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
