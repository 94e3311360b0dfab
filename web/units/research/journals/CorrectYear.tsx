import { useQueryClient } from '@tanstack/react-query';
import { InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CorrectedYear, Journal, JournalIndex } from '../../../../server/units/research/journals/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useHeld, useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareVersions } from '../../../platform/parts/CompareVersions.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { ChoiceField, TextLine } from '../entries/Fields.tsx';
import { correctYear } from './api.ts';
import { INDEXES } from './LoadList.tsx';

type Said = Omit<CorrectedYear, 'reason'>;
const QUARTERS = [1, 2, 3, 4] as const;
const NONE: Said = { indexes: [], jcrQuartile: null, casPartition: null, isTop: null };

/** What a journal was in a year, said by hand with the reason; where somebody else was quicker, both versions. */
export function CorrectYear(props: {
  readonly journal: Journal;
  /** Null: a year that no list names. */
  readonly year: number | null;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const { journal, onDone } = props;
  const queries = useQueryClient();
  const [year, setYear] = useState(props.year);
  const saidOf = (of: Journal) => of.years.find((each) => each.year === year);
  const read = useHeld(journal, true);
  const [said, setSaid] = useState<Said>(saidOf(read) ?? NONE);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fieldsOf = useYearFields();
  const readAnew = () => queries.invalidateQueries({ queryKey: ['research'] }, { throwOnError: true });
  const saving = useVersionedChange({
    ...{ present: journal, read },
    change: (asked: CorrectedYear, version: Journal) =>
      correctYear({ journalKey: journal.journalKey, year: year ?? 0, revision: saidOf(version)?.revision ?? 0 }, asked),
    readAnew,
    onDone: async () => {
      await readAnew();
      onDone();
    },
  });
  const { overtaken } = saving;
  const set = (changes: Partial<Said>) => setSaid((now) => ({ ...now, ...changes }));
  const quarters = [{ value: '', label: t('journals.not-said') }].concat(
    QUARTERS.map((quarter) => ({ value: String(quarter), label: String(quarter) })),
  );
  return (
    <Modal
      open
      title={`${t('journals.correct')}: ${journal.title} ${year ?? ''}`}
      okText={t('entries.save')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: saving.isPending, disabled: overtaken !== null }}
      onOk={() => {
        setTried(true);
        const { indexes, jcrQuartile, casPartition, isTop } = said;
        if (year !== null && reason.trim() !== '')
          saving.mutate({ indexes, jcrQuartile, casPartition, isTop, reason: reason.trim() });
      }}
      onCancel={onDone}
    >
      <div className={sheet['form']}>
        <p>{t('journals.correct.what')}</p>
        {props.year === null && (
          <Field label={t('works.year')} fault={tried && year === null ? t('entries.needed') : null}>
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
        )}
        <Field label={t('journals.indexes')}>
          {(control) => (
            <Select<JournalIndex[]>
              {...control}
              mode="multiple"
              value={[...said.indexes]}
              options={INDEXES.map((value) => ({ value, label: t(`journals.index.${value}`) }))}
              onChange={(indexes) => set({ indexes })}
            />
          )}
        </Field>
        <div className={sheet['pair']}>
          <ChoiceField
            label={t('journals.jcr')}
            value={said.jcrQuartile === null ? '' : String(said.jcrQuartile)}
            options={quarters}
            onChange={(chosen) => set({ jcrQuartile: chosen === '' ? null : Number(chosen) })}
          />
          <ChoiceField
            label={t('journals.partition')}
            value={said.casPartition === null ? '' : String(said.casPartition)}
            options={quarters}
            onChange={(chosen) => set({ casPartition: chosen === '' ? null : Number(chosen) })}
          />
          <ChoiceField
            label={t('journals.top.is')}
            value={said.isTop === null ? '' : said.isTop ? 'yes' : 'no'}
            options={[
              { value: '', label: t('journals.not-said') },
              { value: 'yes', label: t('journals.yes') },
              { value: 'no', label: t('journals.no') },
            ]}
            onChange={(chosen) => set({ isTop: chosen === '' ? null : chosen === 'yes' })}
          />
        </div>
        <TextLine
          label={t('entries.reason')}
          most={500}
          value={reason}
          fault={tried && reason.trim() === '' ? t('entries.needed') : null}
          onChange={setReason}
        />
        {overtaken && (
          <CompareVersions
            mine={fieldsOf(overtaken.asked)}
            theirs={fieldsOf(saidOf(journal) ?? NONE)}
            mineIs="typed"
            busy={saving.isPending}
            onInsist={() => saving.insist(overtaken.asked)}
            onLeave={onDone}
          />
        )}
        {saving.error != null && <Refusal error={saving.error} />}
      </div>
    </Modal>
  );
}

/** A year in words, for a comparison. */
function useYearFields() {
  const { t } = useWords();
  return ({ indexes, jcrQuartile, casPartition, isTop }: Said) => [
    {
      ...{ key: 'indexes', label: t('journals.indexes') },
      value: [...indexes]
        .sort()
        .map((index) => t(`journals.index.${index}`))
        .join(', '),
    },
    { key: 'jcr', label: t('journals.jcr'), value: jcrQuartile === null ? '' : `Q${jcrQuartile}` },
    { key: 'cas', label: t('journals.partition'), value: casPartition === null ? '' : String(casPartition) },
    {
      ...{ key: 'top', label: t('journals.top.is') },
      value: isTop === null ? '' : t(isTop ? 'journals.yes' : 'journals.no'),
    },
  ];
}
