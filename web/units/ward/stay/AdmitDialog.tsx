import { Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Bed } from '../../../../server/units/ward/stay/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { PatientChoice } from '../../clinic/index.ts';
import { addStay } from './api.ts';
import { instantOf, nowTyped } from './typed-instant.ts';
import { useWardAct } from './use-ward-act.ts';

/** A patient of the clinic comes to a free bed. Whether the patient can report the pain is asked, not assumed. */
export function AdmitDialog({ beds, onClose }: { readonly beds: readonly Bed[]; readonly onClose: () => void }) {
  const { t } = useWords();
  const [patientKey, setPatientKey] = useState('');
  const [bedKey, setBedKey] = useState<string | null>(null);
  const [at, setAt] = useState(nowTyped);
  const [reportsSelf, setReportsSelf] = useState<boolean | null>(null);
  const [tried, setTried] = useState(false);
  const admitting = useWardAct(addStay, onClose);
  const admittedAt = instantOf(at);
  const needed = (isMissing: boolean) => (tried && isMissing ? t('ward.needed') : null);
  const admit = () => {
    setTried(true);
    if (patientKey !== '' && bedKey !== null && admittedAt && reportsSelf !== null)
      admitting.mutate({ patientKey, bedKey, admittedAt, reportsSelf });
  };
  return (
    <Modal
      open
      title={t('ward.admit')}
      okText={t('ward.admit')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: admitting.isPending }}
      onOk={admit}
      onCancel={onClose}
    >
      <div className={sheet['form']}>
        <PatientChoice value={patientKey} onChange={setPatientKey} />
        {tried && patientKey === '' && <p role="alert">{t('ward.needed.patient')}</p>}
        <Field label={t('ward.bed')} fault={needed(bedKey === null)}>
          {(control) => (
            <Select
              {...control}
              value={bedKey}
              notFoundContent={t('ward.bed.none')}
              options={beds
                .filter(({ inUse, stayKey }) => inUse && stayKey === null)
                .map(({ bedKey: value, name }) => ({ value, label: name }))}
              onChange={setBedKey}
            />
          )}
        </Field>
        <Field label={t('ward.admittedAt')} fault={needed(admittedAt === undefined)}>
          {(control) => (
            <Input {...control} type="datetime-local" value={at} onChange={({ target }) => setAt(target.value)} />
          )}
        </Field>
        <ReportsSelf value={reportsSelf} fault={needed(reportsSelf === null)} onChange={setReportsSelf} />
        {admitting.error && <Refusal error={admitting.error} />}
      </div>
    </Modal>
  );
}

export function ReportsSelf(props: {
  readonly value: boolean | null;
  readonly fault: string | null;
  readonly onChange: (value: boolean) => void;
}) {
  const { t } = useWords();
  return (
    <Field label={t('ward.reportsSelf')} fault={props.fault}>
      {({ id }, labelId) => (
        <Radio.Group
          id={id}
          aria-labelledby={labelId}
          value={props.value}
          options={[
            { value: true, label: t('ward.reportsSelf.yes') },
            { value: false, label: t('ward.reportsSelf.no') },
          ]}
          onChange={({ target }) => props.onChange(target.value)}
        />
      )}
    </Field>
  );
}
