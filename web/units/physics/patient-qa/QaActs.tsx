import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { PatientQa } from '../../../../server/units/physics/patient-qa/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { acceptQa, excludeQa, qaFileAddress, qaReportAddress } from './api.ts';
import { useQaAct, useQaChanged } from './qa-queries.ts';

const ENTITY = 'patient-qa';

/** What a physicist does with a result: answers for it, with a reason where the limits are not met; leaves it out of local limits. */
export function QaActs({ row }: { readonly row: PatientQa }) {
  const { t, language } = useWords();
  const maySign = useMay('patient-qa.sign');
  const changed = useQaChanged();
  const [asking, setAsking] = useState<'accept' | 'exclude' | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const excluding = useQaAct(
    (why: string | null) => excludeQa(row, why),
    () => setAsking(null),
  );
  const isMet = row.content.verdict === 'met';
  return (
    <div className={sheet['acts']}>
      <HistoryButton of={t('patient-qa.title')} records={[{ entity: ENTITY, key: row.qaKey }]} />
      {row.hasFile && (
        <a href={qaFileAddress(row)} download={row.content.measuredFile.name}>
          {t('patient-qa.file')}
        </a>
      )}
      {row.hasFile && row.isOfPresentPlan && (
        <a href={qaReportAddress(row, language)} target="_blank" rel="noreferrer">
          {t('patient-qa.report')}
        </a>
      )}
      {maySign && !row.accepted && (
        <Button size="small" onClick={() => (isMet ? setReason('') : setAsking('accept'))}>
          {t(isMet ? 'patient-qa.accept' : 'patient-qa.accept.despite')}
        </Button>
      )}
      {maySign && row.content.passRate !== null && (
        <Button
          size="small"
          loading={row.excluded !== null && excluding.isPending}
          onClick={() => (row.excluded ? excluding.mutate(null) : setAsking('exclude'))}
        >
          {t(row.excluded ? 'patient-qa.include' : 'patient-qa.exclude.save')}
        </Button>
      )}
      {row.excluded && excluding.isError && <Refusal error={excluding.error} />}
      {asking && (
        <ReasonDialog
          asks={asking}
          saving={{ isPending: excluding.isPending, error: excluding.error }}
          onSaid={(said) => {
            if (asking === 'exclude') excluding.mutate(said);
            else {
              setAsking(null);
              setReason(said);
            }
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {reason !== null && (
        <SignDialog
          entity={ENTITY}
          entityKey={row.qaKey}
          only="approver"
          onSign={(asked) => acceptQa(row, { ...asked, reason })}
          onSigned={() => {
            setReason(null);
            void changed();
          }}
          onClose={() => setReason(null)}
        />
      )}
    </div>
  );
}

const WORDS = {
  accept: { title: 'patient-qa.accept.despite', label: 'patient-qa.accept.reason', save: 'patient-qa.accept.go' },
  exclude: { title: 'patient-qa.exclude', label: 'patient-qa.exclude.reason', save: 'patient-qa.exclude.save' },
} as const;

function ReasonDialog(props: {
  readonly asks: keyof typeof WORDS;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSaid: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { title, label, save } = WORDS[props.asks];
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (reason.trim() && !props.saving.isPending) props.onSaid(reason.trim());
  };
  return (
    <Modal
      open
      title={t(title)}
      okText={t(save)}
      cancelText={t('frame.cancel')}
      confirmLoading={props.saving.isPending}
      onOk={submit}
      onCancel={props.onClose}
    >
      <Field label={t(label)} fault={tried && !reason.trim() ? t('clinic.needed') : null}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            autoSize={{ minRows: 2 }}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {props.saving.error !== null && <Refusal error={props.saving.error} />}
    </Modal>
  );
}
