import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { SitePainContent, TreatedSite } from '../../../../server/units/ward/radiotherapy/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { isOutcomeUnknown } from '../analgesics/is-outcome-unknown.ts';
import { nowTyped } from '../stay/typed-instant.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { addSitePain } from './api.ts';
import { blankSitePain, type SitePainDraft, sitePainOf } from './response-draft.ts';

const PAINS = Array.from({ length: 11 }, (_, pain) => ({ value: pain, label: String(pain) }));
const KINDS = ['recorded', 'told', 'unknown'] as const;

/** The worst pain of 24 hours at a treated site, with the opioids of that day. Nothing of it is chosen beforehand. */
export function SitePainForm(props: { readonly stay: Stay; readonly site: TreatedSite; readonly onClose: () => void }) {
  const { t } = useWords();
  const { stay, site, onClose } = props;
  const { stayKey, content: ofStay } = stay;
  // once the patient has left, the ward records no doses
  const kinds = ofStay.discharge === null ? KINDS : KINDS.filter((kind) => kind !== 'recorded');
  const [sentAs] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => blankSitePain(nowTyped()));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<SitePainDraft>) => setDraft({ ...draft, ...part });
  const content = sitePainOf(draft);
  const saving = useWardAct(
    (kept: SitePainContent) => addSitePain(site.treatedSiteKey, { stayKey, sentAs, content: kept }),
    onClose,
  );
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      aria-label={t('response.pain.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (content && !saving.isPending) saving.mutate(content);
      }}
    >
      <Field label={t('response.worst')} fault={tried && draft.worst === null ? t('response.needed') : null}>
        {(control) => (
          <Select<number>
            {...control}
            size="large"
            placeholder={t('opioids.choose')}
            value={draft.worst}
            options={PAINS}
            onChange={(worst) => change({ worst })}
          />
        )}
      </Field>
      <Field label={t('response.opioids')} fault={tried && draft.opioids === null ? t('response.needed') : null}>
        {({ id }, labelId) => (
          <Radio.Group
            id={id}
            aria-labelledby={labelId}
            vertical
            value={draft.opioids}
            onChange={({ target }) => change({ opioids: target.value })}
            options={kinds.map((value) => ({ value, label: t(`response.opioids.${value}`) }))}
          />
        )}
      </Field>
      {draft.opioids === 'told' && (
        <Field label={t('response.opioids.mg')} fault={tried && !content ? t('opioids.amount.wrong') : null}>
          {(control) => (
            <Input
              {...control}
              size="large"
              inputMode="decimal"
              value={draft.mg}
              onChange={({ target }) => change({ mg: target.value })}
            />
          )}
        </Field>
      )}
      {draft.opioids === 'unknown' && (
        <Field
          label={t('response.opioids.why')}
          fault={tried && draft.why.trim() === '' ? t('analgesics.reason.needed') : null}
        >
          {(control) => (
            <Input
              {...control}
              size="large"
              maxLength={200}
              value={draft.why}
              onChange={({ target }) => change({ why: target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t('analgesics.at')}>
        {(control) => (
          <Input
            {...control}
            size="large"
            type="datetime-local"
            disabled={saving.isPending || isOutcomeUnknown(saving.error)}
            value={draft.at}
            onChange={({ target }) => change({ at: target.value })}
          />
        )}
      </Field>
      <Field label={t('analgesics.note')} optional>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
      </Field>
      {saving.error && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button size="large" type="primary" htmlType="submit" loading={saving.isPending}>
          {t('response.keep')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}
