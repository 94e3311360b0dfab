import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import type { ChangedStay, Stay } from '../../../../server/units/ward/stay/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { ReportsSelf } from './AdmitDialog.tsx';
import { changeStay, fetchBeds, WARD } from './api.ts';
import { changedStay, type StayDraft, stayDraftOf } from './stay-draft.ts';
import { nowTyped } from './typed-instant.ts';
import { useWardAct } from './use-ward-act.ts';

const DESTINATIONS = ['home', 'other ward', 'other hospital', 'hospice', 'died', 'other'] as const;

/** Moves, discharges or corrects a stay. What corrects asks for a reason: the server says so. */
export function StayForm({ stay, onClose }: { readonly stay: Stay; readonly onClose: () => void }) {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => stayDraftOf(stay, nowTyped()));
  const [tried, setTried] = useState(false);
  const beds = useQuery({ queryKey: [WARD, 'beds'], queryFn: ({ signal }) => fetchBeds(signal) });
  const saving = useWardAct((changed: ChangedStay) => changeStay(stay, changed), onClose);
  const change = (part: Partial<StayDraft>) => setDraft({ ...draft, ...part });
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      aria-label={t('ward.stay.change')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const changed = changedStay(draft, stay);
        if (changed && !saving.isPending) saving.mutate(changed);
      }}
    >
      {beds.error && !beds.data && <ErrorState error={beds.error} onRetry={() => void beds.refetch()} />}
      <div className={sheet['pair']}>
        <Field label={t('ward.bed')}>
          {(control) => (
            <Select
              {...control}
              value={beds.data ? draft.bedKey : null}
              disabled={!beds.data}
              loading={beds.isPending}
              options={(beds.data ?? [])
                .filter((bed) => bed.bedKey === draft.bedKey || (bed.inUse && bed.stayKey === null))
                .map(({ bedKey, name }) => ({ value: bedKey, label: name }))}
              onChange={(bedKey) => change({ bedKey })}
            />
          )}
        </Field>
        <Field label={t('ward.admittedAt')}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={draft.admittedAt}
              onChange={({ target }) => change({ admittedAt: target.value })}
            />
          )}
        </Field>
      </div>
      <ReportsSelf value={draft.reportsSelf} fault={null} onChange={(reportsSelf) => change({ reportsSelf })} />
      <Checkbox checked={draft.isDischarged} onChange={({ target }) => change({ isDischarged: target.checked })}>
        {t('ward.discharge')}
      </Checkbox>
      {draft.isDischarged && <DischargeFields draft={draft} tried={tried} onChange={change} />}
      <Checkbox checked={draft.inError} onChange={({ target }) => change({ inError: target.checked })}>
        {t('ward.inError')}
      </Checkbox>
      <Field label={t('ward.reason')} hint={t('ward.reason.hint')} optional>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={draft.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
      </Field>
      {saving.error && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('ward.save')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}

function DischargeFields(props: {
  readonly draft: StayDraft;
  readonly tried: boolean;
  readonly onChange: (part: Partial<StayDraft>) => void;
}) {
  const { t } = useWords();
  const { draft, tried, onChange } = props;
  return (
    <div className={sheet['pair']}>
      <Field label={t('ward.dischargedAt')} fault={tried && draft.dischargedAt === '' ? t('ward.needed') : null}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={draft.dischargedAt}
            onChange={({ target }) => onChange({ dischargedAt: target.value })}
          />
        )}
      </Field>
      <Field label={t('ward.to')} fault={tried && draft.to === null ? t('ward.needed') : null}>
        {(control) => (
          <Select
            {...control}
            value={draft.to}
            options={DESTINATIONS.map((value) => ({ value, label: t(`ward.to.${value}`) }))}
            onChange={(to) => onChange({ to })}
          />
        )}
      </Field>
      <Field label={t('ward.score.note')} optional>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={draft.note}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
