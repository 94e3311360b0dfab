import { chinesePatentNumber, LIFE_EVENTS, PATENT_TYPES, pctNumber } from '@isocenter/patents';
import { Select } from 'antd';
import { useState } from 'react';
import { CURRENCIES } from '../../../../server/units/research/entries/contract.ts';
import {
  INCOME_KINDS,
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
import { useEntryAct } from '../entries/use-entry-act.ts';
import { useEntryText } from '../entries/use-entry-text.ts';
import { useProjects } from '../projects/use-projects.ts';
import { addPatent, changePatent } from './api.ts';

const BLANK: PatentContent = {
  ...{ title: { zh: '', en: '' }, office: 'CN', type: 'invention', number: null, applicants: [], inventors: [] },
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
  const [read] = useState(props.patent);
  const [content, setContent] = useState(read?.content ?? BLANK);
  const set = (changes: Partial<PatentContent>) => setContent((now) => ({ ...now, ...changes }));
  const saving = useEntryAct(
    ({ asked, reason }: { readonly asked: PatentContent; readonly reason: string }) =>
      read ? changePatent(read, { content: asked, inError: read.inError, reason }) : addPatent(asked),
    ({ entryKey }) => props.onDone(entryKey),
  );
  return (
    <EntryForm
      label={t(read ? 'entries.edit' : 'patents.new')}
      isThere={read !== undefined}
      isPending={saving.isPending}
      error={saving.error}
      missing={isWhole(content) ? null : t('entries.incomplete')}
      onSave={(reason) => saving.mutate({ asked: trimmed(content), reason })}
      onCancel={props.onCancel}
    >
      <TitleFields title={content.title} onChange={(title) => set({ title })} />
      <NumberFields content={content} set={set} />
      <TextLine
        label={t('patents.applicants')}
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
  readonly content: PatentContent;
  readonly set: (changes: Partial<PatentContent>) => void;
}

const isWhole = ({ title, inventors, events, fees, income }: PatentContent) =>
  title.zh.trim() + title.en.trim() !== '' &&
  inventors.every(({ name }) => name.trim() !== '') &&
  events.every(({ on }) => on !== '') &&
  fees.every(({ paidOn }) => paidOn !== '') &&
  income.every(({ on, from }) => on !== '' && from.trim() !== '');

const trimmed = (content: PatentContent): PatentContent => ({
  ...content,
  number: content.number?.trim() || null,
  applicants: content.applicants.map((line) => line.trim()).filter(Boolean),
});

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
function useNumberWords({ office, type, number }: PatentContent): {
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
          amountCents: 0,
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
              onChange={(cents) => change({ amountCents: cents ?? 0 })}
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
