import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { strikeOutConsentFile } from './api.ts';
import { REGISTRY } from './use-registry-rows.ts';

type Consent = PatientDetail['consents'][number];

/** One sheet of a consent no longer counts, for a reason that stays with it. */
export function StrikeOutFile(props: { readonly consent: Consent; readonly file: Consent['files'][number] }) {
  const { t } = useWords();
  const { patientKey, entryKey } = props.consent;
  const { fileKey, name } = props.file;
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const title = t('clinic.consent.file.strikeOut', { name });
  const striking = useMutation({
    mutationFn: () => strikeOutConsentFile(patientKey, entryKey, { fileKey, reason: reason.trim() }),
    onSuccess: () => setOpen(false),
    onSettled: () => queries.invalidateQueries({ queryKey: [REGISTRY] }),
  });
  const save = () => {
    setTried(true);
    if (reason.trim() !== '' && !striking.isPending) striking.mutate();
  };
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<Icon name="close" size={12} />}
        title={title}
        aria-label={title}
        onClick={() => setOpen(true)}
      />
      <Modal
        open={open}
        title={title}
        okText={title}
        cancelText={t('frame.cancel')}
        okButtonProps={{ danger: true }}
        confirmLoading={striking.isPending}
        onOk={save}
        onCancel={() => setOpen(false)}
      >
        <div className={sheet['form']}>
          <p>{t('clinic.consent.file.kept')}</p>
          <Field label={t('clinic.consent.file.why')} fault={tried && reason.trim() === '' ? t('clinic.needed') : null}>
            {(control) => (
              <Input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          {striking.isError && <Refusal error={striking.error} />}
        </div>
      </Modal>
    </>
  );
}
