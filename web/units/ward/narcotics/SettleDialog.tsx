import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { DifferingCount } from '../../../../server/units/ward/narcotics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useWardAct } from '../stay/use-ward-act.ts';
import { addEntry } from './api.ts';
import { TextField } from './TextField.tsx';
import { useNarcoticText } from './use-narcotic-text.ts';

const NONE = 'none';

/** What became of the difference of a count: what explains it, by the server, or the difference itself. */
export function SettleDialog(props: { readonly count: DifferingCount; readonly onClose: () => void }) {
  const { t } = useWords();
  const { aboutOf } = useNarcoticText();
  const { count } = props;
  const [sentAs] = useState(() => crypto.randomUUID());
  const [at] = useState(() => new Date().toISOString());
  const [by, setBy] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const entering = useWardAct(addEntry, props.onClose);
  const isSound = by !== null && reason.trim() !== '';
  return (
    <Modal
      open
      title={t('narcotics.kind.settlement')}
      okText={t('narcotics.enter')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ size: 'large', loading: entering.isPending }}
      cancelButtonProps={{ size: 'large' }}
      onOk={() => {
        setTried(true);
        const of = { kind: 'settlement', sentAs, at, entryKey: count.entryKey, reason: reason.trim() } as const;
        if (isSound) entering.mutate({ ...of, byEntryKey: by === NONE ? null : by });
      }}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        <Field label={t('narcotics.settle.by')}>
          {(control) => (
            <Select
              {...control}
              size="large"
              value={by}
              options={[
                { value: NONE, label: t('narcotics.settle.none'), disabled: !count.mayBeEntered },
                ...count.explanations.map((line) => ({
                  value: line.entryKey,
                  label: `${localMoment(line.recordedAt)} · ${t(`narcotics.kind.${line.kind}`)} ${line.units} · ${aboutOf(line)}`,
                })),
              ]}
              onChange={setBy}
            />
          )}
        </Field>
        {!count.mayBeEntered && <p>{t('narcotics.settle.again')}</p>}
        <TextField label={t('narcotics.reason')} value={reason} most={300} onChange={setReason} />
        <p>{t('narcotics.witness.next')}</p>
        {tried && !isSound && <p role="alert">{t('narcotics.incomplete')}</p>}
        {entering.error != null && <Refusal error={entering.error} />}
      </div>
    </Modal>
  );
}
