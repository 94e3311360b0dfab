import { Modal } from 'antd';
import { useState } from 'react';
import type { OpenItems } from '../../../../server/units/ward/narcotics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useWardAct } from '../stay/use-ward-act.ts';
import { unitsTyped } from './amount-typed.ts';
import { addEntry } from './api.ts';
import { TextField } from './TextField.tsx';

/** Used patches that came back: they are counted, and a second person confirms it. */
export function PatchDialog(props: { readonly patch: OpenItems['patches'][number]; readonly onClose: () => void }) {
  const { t } = useWords();
  const { administrationKey, batchKey, batch, used, returned, removedAt } = props.patch;
  const [sentAs] = useState(() => crypto.randomUUID());
  const [at] = useState(() => new Date().toISOString());
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const entering = useWardAct(addEntry, props.onClose);
  const units = unitsTyped(typed);
  return (
    <Modal
      open
      title={t('narcotics.kind.patch-return')}
      okText={t('narcotics.enter')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ size: 'large', loading: entering.isPending }}
      cancelButtonProps={{ size: 'large' }}
      onOk={() => {
        setTried(true);
        if (units) entering.mutate({ kind: 'patch-return', sentAs, at, administrationKey, batchKey, units });
      }}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        <p>{t('narcotics.patches', { batch, used, returned, at: localMoment(removedAt) })}</p>
        <TextField
          label={t('narcotics.units.counted', { form: t('narcotics.form.patch') })}
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
        />
        <p>{t('narcotics.witness.next')}</p>
        {tried && !units && <p role="alert">{t('narcotics.incomplete')}</p>}
        {entering.error != null && <Refusal error={entering.error} />}
      </div>
    </Modal>
  );
}
