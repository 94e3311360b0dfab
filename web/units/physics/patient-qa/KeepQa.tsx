import { AutoComplete, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NewPatientQa } from '../../../../server/units/physics/patient-qa/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { keepPatientQa } from './api.ts';
import { base64Of } from './base64-of.ts';
import { usePatientQa, useQaAct } from './qa-queries.ts';

/** What the page compared: the file, the dose of the plan, how and where. */
interface Compared extends Pick<NewPatientQa, 'doseKey' | 'criteria' | 'centreMm'> {
  readonly caseKey: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** As the file says. */
  readonly array: string;
  readonly measuredAt: string | null;
}

/** Keeps what was measured as patient QA of the plan: the server compares anew, and keeps what comes out. */
export function KeepQa({ compared }: { readonly compared: Compared }) {
  const { t } = useWords();
  const mayKeep = useMay('patient-qa.write');
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState(false);
  if (!mayKeep) return null;
  return (
    <>
      <Button type="primary" icon={<Icon name="plus" size={14} />} onClick={() => setOpen(true)}>
        {t('patient-qa.keep')}
      </Button>
      {kept && (
        <Notice weight="good" action={<Link to="/physics/patient-qa">{t('patient-qa.keep.open')}</Link>}>
          {t('patient-qa.keep.done')}
        </Notice>
      )}
      {open && (
        <KeepDialog
          compared={compared}
          onKept={() => {
            setOpen(false);
            setKept(true);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const TYPED = ['machine', 'technique', 'region', 'device'] as const;
type Typed = Readonly<Record<(typeof TYPED)[number], string>>;

function KeepDialog(props: { readonly compared: Compared; readonly onKept: () => void; readonly onClose: () => void }) {
  const { t } = useWords();
  const { caseKey, file, array, measuredAt, doseKey, criteria, centreMm } = props.compared;
  const { data: earlier } = usePatientQa({});
  const [typed, setTyped] = useState<Typed>({ machine: '', technique: '', region: '', device: array });
  const [measuredOn, setMeasuredOn] = useState(measuredAt?.slice(0, 10) ?? '');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const keeping = useQaAct((asked: NewPatientQa) => keepPatientQa(caseKey, asked), props.onKept);
  const known = (what: (typeof TYPED)[number]) =>
    [...new Set(earlier?.rows.map(({ content }) => content[what]))].sort().map((value) => ({ value }));
  const save = () => {
    setTried(true);
    if (TYPED.some((what) => typed[what].trim() === '') || measuredOn === '' || keeping.isPending) return;
    const sent = { name: file.name, base64: base64Of(file.bytes) };
    keeping.mutate({ ...typed, measuredOn, note: note.trim(), doseKey, criteria, centreMm, file: sent });
  };
  const needed = (isMissing: boolean) => (tried && isMissing ? t('clinic.needed') : null);
  return (
    <Modal
      open
      title={t('patient-qa.keep')}
      okText={t('patient-qa.keep.save')}
      cancelText={t('frame.cancel')}
      confirmLoading={keeping.isPending}
      onOk={save}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        <p>{t('patient-qa.keep.about')}</p>
        {TYPED.map((what) => (
          <Field key={what} label={t(`patient-qa.${what}`)} fault={needed(typed[what].trim() === '')}>
            {(control) => (
              <AutoComplete
                {...control}
                value={typed[what]}
                options={known(what)}
                onChange={(value: string) => setTyped({ ...typed, [what]: value })}
              />
            )}
          </Field>
        ))}
        <Field label={t('patient-qa.measuredOn')} fault={needed(measuredOn === '')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={measuredOn}
              onChange={(event) => setMeasuredOn(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('patient-qa.note')} optional>
          {(control) => (
            <Input.TextArea
              {...control}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        {keeping.isError && <Refusal error={keeping.error} />}
      </div>
    </Modal>
  );
}
