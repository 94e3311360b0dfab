import { Modal } from 'antd';
import { useState } from 'react';
import type { NarcoticBatch, NarcoticItem, NewEntry } from '../../../../server/units/ward/narcotics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { keptInstant } from '../analgesics/kept-instant.ts';
import { typedInstant } from '../stay/typed-instant.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { unitsTyped } from './amount-typed.ts';
import { addEntry } from './api.ts';
import { TextField } from './TextField.tsx';
import { useNarcoticText } from './use-narcotic-text.ts';

export type EntryAct =
  | { readonly kind: 'receipt'; readonly item: NarcoticItem }
  | {
      readonly kind: 'waste' | 'pharmacy-return' | 'count';
      readonly item: NarcoticItem;
      readonly batch: NarcoticBatch;
    };

/** A receipt, a count, waste or a return. Its mark is made once: sent again it is the same entry. */
export function EntryDialog({ act, onClose }: { readonly act: EntryAct; readonly onClose: () => void }) {
  const { t } = useWords();
  const { itemOf } = useNarcoticText();
  const [sentAs] = useState(() => crypto.randomUUID());
  const [openedAt] = useState(() => new Date().toISOString());
  const [typed, setTyped] = useState({
    ...{ units: '', batch: '', expiresOn: '', voucher: '', reason: '', at: typedInstant(openedAt) },
  });
  const [tried, setTried] = useState(false);
  const entering = useWardAct(addEntry, onClose);
  const entry = entryOf(act, { sentAs, at: keptInstant(openedAt, typed.at), typed });
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value });
  const form = t(`narcotics.form.${act.item.content.form}`);
  const { kind } = act;
  return (
    <Modal
      open
      title={`${t(`narcotics.kind.${kind}`)}: ${itemOf(act.item.content)}${kind === 'receipt' ? '' : ` · ${act.batch.number}`}`}
      okText={t('narcotics.enter')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ size: 'large', loading: entering.isPending }}
      cancelButtonProps={{ size: 'large' }}
      onOk={() => {
        setTried(true);
        if (entry) entering.mutate(entry);
      }}
      onCancel={onClose}
    >
      <div className={sheet['form']}>
        {kind === 'receipt' && (
          <>
            <TextField label={t('narcotics.batch')} value={typed.batch} most={60} onChange={set('batch')} />
            <TextField label={t('narcotics.expires')} type="date" value={typed.expiresOn} onChange={set('expiresOn')} />
          </>
        )}
        <TextField
          label={t(kind === 'count' ? 'narcotics.units.counted' : 'narcotics.units.form', { form })}
          inputMode="numeric"
          value={typed.units}
          onChange={set('units')}
        />
        {(kind === 'receipt' || kind === 'pharmacy-return') && (
          <TextField label={t('narcotics.voucher')} value={typed.voucher} most={60} onChange={set('voucher')} />
        )}
        {(kind === 'waste' || kind === 'count') && (
          <TextField
            label={t('narcotics.reason')}
            hint={kind === 'count' ? t('narcotics.reason.count') : undefined}
            value={typed.reason}
            most={300}
            onChange={set('reason')}
          />
        )}
        <TextField label={t('narcotics.at')} type="datetime-local" value={typed.at} onChange={set('at')} />
        <p>{t('narcotics.witness.next')}</p>
        {tried && !entry && <p role="alert">{t('narcotics.incomplete')}</p>}
        {entering.error != null && <Refusal error={entering.error} />}
      </div>
    </Modal>
  );
}

/** What would be sent; undefined while something is missing. */
function entryOf(
  act: EntryAct,
  {
    sentAs,
    at,
    typed,
  }: {
    readonly sentAs: string;
    readonly at: string | undefined;
    readonly typed: Readonly<Record<'units' | 'batch' | 'expiresOn' | 'voucher' | 'reason', string>>;
  },
): NewEntry | undefined {
  const units = unitsTyped(typed.units, act.kind === 'count' ? 0 : 1);
  const [batch, voucher, reason] = [typed.batch.trim(), typed.voucher.trim(), typed.reason.trim()];
  if (at === undefined || units === undefined) return undefined;
  const every = { sentAs, at, units };
  if (act.kind === 'receipt') {
    const { expiresOn } = typed;
    if (batch === '' || expiresOn === '' || voucher === '') return undefined;
    return { ...every, kind: 'receipt', itemKey: act.item.itemKey, batch, expiresOn, voucher };
  }
  const { batchKey } = act.batch;
  if (act.kind === 'count') return { ...every, kind: 'count', batchKey, reason };
  if (act.kind === 'waste') return reason === '' ? undefined : { ...every, kind: 'waste', batchKey, reason };
  return voucher === '' ? undefined : { ...every, kind: 'pharmacy-return', batchKey, voucher };
}
