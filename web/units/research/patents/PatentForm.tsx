import { chinesePatentNumber, LIFE_EVENTS, type LifeEventKind, PATENT_TYPES, pctNumber } from '@isocenter/patents';
import { Select } from 'antd';
import { useState } from 'react';
import { CURRENCIES } from '../../../../server/units/research/entries/contract.ts';
import {
  INCOME_KINDS,
  NO_PCT_EVENTS,
  OFFICES,
  type Patent,
  type PatentContent,
} from '../../../../server/units/research/patents/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { EntryForm } from '../entries/EntryForm.tsx';
import { ChoiceField, MoneyField, TextLine } from '../entries/Fields.tsx';
import { freshId } from '../entries/fresh-id.ts';
import { blankPerson, PersonFields } from '../entries/PersonFields.tsx';
import { RowsField } from '../entries/RowsField.tsx';
import { TitleFields } from '../entries/TitleFields.tsx';
import { useEntryText } from '../entries/use-entry-text.ts';
import { useProjects } from '../projects/use-projects.ts';
import { addPatent, changePatent } from './api.ts';
import { type TypedFee, wholeFee } from './typed-fee.ts';
import { usePatentFields } from './use-patent-fields.ts';

type Income = PatentContent['income'][number];

/** As it is typed: office and kind are chosen by whoever enters it, and an amount may be none. */
type Draft = Omit<PatentContent, 'office' | 'type' | 'fees' | 'income'> & {
  readonly office: PatentContent['office'] | null;
  readonly type: PatentContent['type'] | null;
  readonly fees: readonly TypedFee[];
  readonly income: readonly (Omit<Income, 'amountCents'> & { readonly amountCents: number | null | undefined })[];
};

const BLANK: Draft = {
  ...{ title: { zh: '', en: '' }, office: null, type: null, number: null, applicants: [], inventors: [] },
  ...{ events: [], fees: [], income: [], projectKeys: [], note: '' },
};

/** All that is said of a patent. Its number is looked at while it is typed. */
export function PatentForm(props: {
  /** Absent: a new one. */
  readonly patent?: Patent;
  readonly onDone: (entryKey: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const { patent } = props;
  const [content, setContent] = useState<Draft>(patent?.content ?? BLANK);
  const set = (changes: Partial<Draft>) => setContent((now) => ({ ...now, ...changes }));
  return (
    <EntryForm
      label={t(patent ? 'entries.edit' : 'patents.new')}
      entry={patent}
      asked={wholeOf(content)}
      fieldsOf={usePatentFields()}
      add={addPatent}
      change={changePatent}
      onDone={props.onDone}
      onCancel={props.onCancel}
    >
      <TitleFields title={content.title} onChange={(title) => set({ title })} />
      <NumberFields content={content} set={set} />
      <TextLine
        label={t('patents.applicants')}
        optional
        rows={2}
        most={2000}
        value={content.applicants.join('\n')}
        onChange={(typed) => set({ applicants: typed.split('\n') })}
      />
      <RowsField
        label={t('patents.inventors')}
        add={t('entries.person.add')}
        rows={content.inventors}
        blank={blankPerson}
        ordered
        onChange={(inventors) => set({ inventors })}
      >
        {(person, change) => <PersonFields person={person} onChange={change} />}
      </RowsField>
      <EventRows content={content} set={set} />
      <MoneyRows content={content} set={set} />
      <ProjectChoice keys={content.projectKeys} onChange={(projectKeys) => set({ projectKeys })} />
      <TextLine
        label={t('entries.note')}
        optional
        rows={2}
        most={1000}
        value={content.note}
        onChange={(note) => set({ note })}
      />
    </EntryForm>
  );
}

interface Part {
  readonly content: Draft;
  readonly set: (changes: Partial<Draft>) => void;
}

function wholeOf(draft: Draft): PatentContent | null {
  const { title, office, type, inventors, events, number, applicants } = draft;
  const fees = draft.fees.map(wholeFee);
  const income = draft.income.map(wholeIncome);
  if (office === null || type === null || fees.includes(null) || income.includes(null)) return null;
  const isWhole =
    title.zh.trim() + title.en.trim() !== '' &&
    inventors.every(({ name }) => name.trim() !== '') &&
    events.every(({ on, kind }) => on !== '' && !isNoPctEvent(office, kind)) &&
    (office !== 'WO' || fees.length === 0);
  if (!isWhole) return null;
  return {
    ...{ ...draft, office, type, number: number?.trim() || null },
    applicants: applicants.map((line) => line.trim()).filter(Boolean),
    fees: fees.filter((fee) => fee !== null),
    income: income.filter((line) => line !== null),
  };
}

const wholeIncome = (line: Draft['income'][number]): Income | null => {
  const { amountCents } = line;
  return line.on === '' || line.from.trim() === '' || amountCents == null ? null : { ...line, amountCents };
};

const isNoPctEvent = (office: Draft['office'], kind: LifeEventKind) =>
  office === 'WO' && NO_PCT_EVENTS.some((each) => each === kind);

function NumberFields({ content, set }: Part) {
  const { t } = useWords();
  const { office, type, number } = content;
  const { fault, hint } = useNumberWords(content);
  return (
    <div className={sheet['pair']}>
      <ChoiceField
        label={t('patents.office')}
        value={office}
        options={OFFICES.map((value) => ({ value, label: t(`patents.office.${value}`) }))}
        onChange={(chosen) => set({ office: chosen })}
      />
      <ChoiceField
        label={t('patents.type')}
        value={type}
        options={PATENT_TYPES.map((value) => ({ value, label: t(`patents.type.${value}`) }))}
        onChange={(chosen) => set({ type: chosen })}
      />
      <TextLine
        label={t('patents.number')}
        most={40}
        optional
        value={number ?? ''}
        hint={hint}
        fault={fault}
        onChange={(typed) => set({ number: typed })}
      />
    </div>
  );
}

/** What is to be said of a number as it stands. */
function useNumberWords({ office, type, number }: Draft): {
  readonly fault: string | null;
  readonly hint: string | undefined;
} {
  const { t } = useWords();
  const asked = office === 'CN' ? t('patents.number.hint') : office === 'WO' ? 'PCT/CN2020/123456' : undefined;
  const typed = number?.trim() ?? '';
  if (typed === '' || office === 'other') return { fault: null, hint: asked };
  if (office === 'WO')
    return pctNumber(typed)?.is === 'application'
      ? { fault: null, hint: pctNumber(typed)?.text }
      : { fault: t('patents.number.form'), hint: undefined };
  const read = chinesePatentNumber(typed);
  if ('refused' in read)
    return {
      fault:
        read.refused === 'check-digit'
          ? t('patents.number.check', { expected: read.expected })
          : t('patents.number.form'),
      hint: undefined,
    };
  if (read.number.type !== type)
    return { fault: t('patents.number.type', { type: read.number.type }), hint: undefined };
  return { fault: null, hint: t('patents.number.is', { year: read.number.year, type }) };
}

function EventRows({ content, set }: Part) {
  const { t } = useWords();
  return (
    <RowsField
      label={t('patents.events')}
      add={t('patents.event.add')}
      rows={content.events}
      blank={() => ({ id: freshId(), kind: 'filed', on: '', document: '', note: '' }) as const}
      onChange={(events) => set({ events })}
    >
      {(event, change) => (
        <>
          <ChoiceField
            label={t('entries.kind')}
            value={event.kind}
            options={LIFE_EVENTS.map((value) => ({ value, label: t(`patents.event.${value}`) }))}
            fault={isNoPctEvent(content.office, event.kind) ? t('patents.event.not-pct') : null}
            onChange={(kind) => change({ kind })}
          />
          <TextLine label={t('entries.day')} type="date" value={event.on} onChange={(on) => change({ on })} />
          <TextLine
            label={t('entries.document')}
            optional
            most={60}
            value={event.document}
            onChange={(document) => change({ document })}
          />
          <TextLine
            label={t('entries.note')}
            optional
            most={300}
            value={event.note}
            onChange={(note) => change({ note })}
          />
        </>
      )}
    </RowsField>
  );
}

function MoneyRows({ content, set }: Part) {
  const { t } = useWords();
  return (
    <>
      <RowsField
        label={t('patents.fees')}
        add={t('patents.fee.pay')}
        rows={content.fees}
        blank={() => ({
          ...{ id: freshId(), year: Math.max(0, ...content.fees.map(({ year }) => year)) + 1, paidOn: '' },
          ...{ amountCents: null, surchargeCents: null },
        })}
        onChange={(fees) => set({ fees })}
      >
        {(fee, change) => (
          <>
            <TextLine
              label={t('patents.fee.year')}
              type="number"
              fault={content.office === 'WO' ? t('patents.fee.not-pct') : null}
              value={String(fee.year)}
              onChange={(typed) => change({ year: Math.min(20, Math.max(1, Number(typed) || 1)) })}
            />
            <TextLine
              label={t('patents.fee.paid')}
              type="date"
              value={fee.paidOn}
              onChange={(paidOn) => change({ paidOn })}
            />
            <MoneyField
              label={t('entries.amount.yuan')}
              optional
              cents={fee.amountCents}
              onChange={(amountCents) => change({ amountCents })}
            />
            <MoneyField
              label={t('patents.fee.surcharge')}
              optional
              cents={fee.surchargeCents}
              onChange={(surchargeCents) => change({ surchargeCents })}
            />
          </>
        )}
      </RowsField>
      <RowsField
        label={t('patents.income')}
        add={t('entries.row.add')}
        rows={content.income}
        blank={() => ({
          ...({ id: freshId(), kind: 'licence', from: '', on: '' } as const),
          amountCents: null,
          currency: 'CNY' as const,
        })}
        onChange={(income) => set({ income })}
      >
        {(line, change) => (
          <>
            <ChoiceField
              label={t('entries.kind')}
              value={line.kind}
              options={INCOME_KINDS.map((value) => ({ value, label: t(`patents.income.kind.${value}`) }))}
              onChange={(kind) => change({ kind })}
            />
            <TextLine label={t('patents.income.from')} value={line.from} onChange={(from) => change({ from })} />
            <TextLine label={t('entries.day')} type="date" value={line.on} onChange={(on) => change({ on })} />
            <MoneyField
              label={t('entries.amount')}
              cents={line.amountCents}
              onChange={(amountCents) => change({ amountCents })}
            />
            <ChoiceField
              label={t('entries.currency')}
              value={line.currency}
              options={CURRENCIES.map((value) => ({ value, label: value }))}
              onChange={(currency) => change({ currency })}
            />
          </>
        )}
      </RowsField>
    </>
  );
}

function ProjectChoice(props: { readonly keys: readonly string[]; readonly onChange: (keys: string[]) => void }) {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  const { data } = useProjects();
  return (
    <Field label={t('patents.projects')} optional>
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          loading={data === undefined}
          value={[...props.keys]}
          options={(data?.projects ?? []).map(({ entryKey, content }) => ({
            value: entryKey,
            label: `${titleOf(content.title)} · ${content.number}`,
          }))}
          onChange={props.onChange}
        />
      )}
    </Field>
  );
}
