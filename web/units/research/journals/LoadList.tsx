import { Button, Checkbox, InputNumber, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { JournalIndex } from '../../../../server/units/research/journals/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useRegisterAct } from '../outputs/use-register-act.ts';
import { loadJournalList } from './api.ts';

export const INDEXES: readonly JournalIndex[] = [
  ...(['SCIE', 'SSCI', 'ESCI', 'AHCI', 'EI', 'MEDLINE', 'PKU-CORE', 'CSCD', 'CSTPCD', 'CSSCI'] as const),
];

/** Takes the department's own file of journals; what it has no column for is said here. */
export function LoadList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const [index, setIndex] = useState<JournalIndex | null>(null);
  const [isWhole, setWhole] = useState(false);
  const [tried, setTried] = useState(false);
  const mayBeWhole = year !== null && index !== null;
  const loading = useRegisterAct(async (chosen: File) => {
    const text = await textOf(chosen);
    return loadJournalList({ name: chosen.name, text, year, index, isWhole: isWhole && mayBeWhole });
  }, onClose);
  return (
    <Modal
      open
      title={t('journals.load')}
      okText={t('journals.load.do')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: loading.isPending }}
      onOk={() => {
        setTried(true);
        if (file) loading.mutate(file);
      }}
      onCancel={onClose}
    >
      <div className={sheet['form']}>
        <p>{t('journals.load.what')}</p>
        <FileField file={file} fault={tried && !file} onFile={setFile} />
        <div className={sheet['pair']}>
          <Field label={t('journals.year')} optional>
            {(control) => (
              <InputNumber
                {...control}
                controls={false}
                min={1900}
                max={2200}
                precision={0}
                value={year}
                onChange={setYear}
              />
            )}
          </Field>
          <Field label={t('journals.index')} optional>
            {(control) => (
              <Select
                {...control}
                allowClear
                value={index}
                options={INDEXES.map((value) => ({ value, label: t(`journals.index.${value}`) }))}
                onChange={(chosen) => setIndex(chosen ?? null)}
              />
            )}
          </Field>
        </div>
        <Checkbox
          disabled={!mayBeWhole}
          checked={isWhole && mayBeWhole}
          onChange={(event) => setWhole(event.target.checked)}
        >
          {t('journals.whole.say')}
        </Checkbox>
        {loading.isError && <Refusal error={loading.error} />}
      </div>
    </Modal>
  );
}

function FileField(props: {
  readonly file: File | null;
  readonly fault: boolean;
  readonly onFile: (file: File | null) => void;
}) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field label={t('journals.file')} fault={props.fault ? t('journals.file.needed') : null}>
      {({ status: _, ...control }) => (
        <>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('journals.file')}
            accept=".csv,.tsv,.txt"
            onChange={(event) => props.onFile(event.target.files?.[0] ?? null)}
          />
          <Button {...control} onClick={() => input.current?.click()}>
            {props.file?.name ?? t('journals.file.choose')}
          </Button>
        </>
      )}
    </Field>
  );
}

/** As spreadsheets save it: in UTF-8, or in GB 18030 by a Chinese Windows. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
