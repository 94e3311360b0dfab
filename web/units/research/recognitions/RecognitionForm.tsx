import { useState } from 'react';
import {
  KINDS,
  LEVELS,
  RECOGNITION_KINDS,
  type Recognition,
  type RecognitionContent,
} from '../../../../server/units/research/recognitions/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { EntryForm } from '../entries/EntryForm.tsx';
import { ChoiceField, TextLine } from '../entries/Fields.tsx';
import { freshId } from '../entries/fresh-id.ts';
import { blankPerson, PersonFields } from '../entries/PersonFields.tsx';
import { RowsField } from '../entries/RowsField.tsx';
import { TitleFields } from '../entries/TitleFields.tsx';
import { useEntryAct } from '../entries/use-entry-act.ts';
import { addRecognition, changeRecognition } from './api.ts';

const BLANK: RecognitionContent = {
  ...{ title: { zh: '', en: '' }, kind: 'award', sort: 'science', body: '', level: 'provincial', rank: '', number: '' },
  ...{ from: '', to: null, people: [], reports: [], note: '' },
};

interface Part {
  readonly content: RecognitionContent;
  readonly set: (changes: Partial<RecognitionContent>) => void;
}

/** All that is said of an award, a post, a service or an accreditation. */
export function RecognitionForm(props: {
  /** Absent: a new one. */
  readonly recognition?: Recognition;
  readonly onDone: (entryKey: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [read] = useState(props.recognition);
  const [content, setContent] = useState(read?.content ?? BLANK);
  const set = (changes: Partial<RecognitionContent>) => setContent((now) => ({ ...now, ...changes }));
  const saving = useEntryAct(
    ({ asked, reason }: { readonly asked: RecognitionContent; readonly reason: string }) =>
      read ? changeRecognition(read, { content: asked, inError: read.inError, reason }) : addRecognition(asked),
    ({ entryKey }) => props.onDone(entryKey),
  );
  return (
    <EntryForm
      label={t(read ? 'entries.edit' : 'recognitions.new')}
      isThere={read !== undefined}
      isPending={saving.isPending}
      error={saving.error}
      missing={isWhole(content) ? null : t('entries.incomplete')}
      onSave={(reason) => saving.mutate({ asked: content, reason })}
      onCancel={props.onCancel}
    >
      <TitleFields title={content.title} onChange={(title) => set({ title })} />
      <FactFields content={content} set={set} />
      <RowsField
        label={t('entries.people')}
        add={t('entries.person.add')}
        rows={content.people}
        blank={blankPerson}
        ordered
        onChange={(people) => set({ people })}
      >
        {(person, change) => <PersonFields person={person} onChange={change} />}
      </RowsField>
      <ReportRows content={content} set={set} />
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

const isWhole = ({ title, body, from, people, reports }: RecognitionContent) =>
  title.zh.trim() + title.en.trim() !== '' &&
  body.trim() !== '' &&
  from !== '' &&
  people.every(({ name }) => name.trim() !== '') &&
  reports.every(({ what, dueOn }) => what.trim() !== '' && dueOn !== '');

function FactFields({ content, set }: Part) {
  const { t } = useWords();
  const { kind, sort, body, level, rank, number, from, to } = content;
  return (
    <div className={sheet['pair']}>
      <ChoiceField
        label={t('entries.kind')}
        value={kind}
        options={RECOGNITION_KINDS.map((value) => ({ value, label: t(`recognitions.kind.${value}`) }))}
        onChange={(chosen) => set({ kind: chosen, sort: KINDS[chosen][0] })}
      />
      <ChoiceField<RecognitionContent['sort']>
        label={t('recognitions.sort')}
        value={sort}
        options={KINDS[kind].map((value) => ({ value, label: t(`recognitions.sort.${value}`) }))}
        onChange={(chosen) => set({ sort: chosen })}
      />
      <ChoiceField
        label={t('entries.level')}
        value={level}
        options={LEVELS.map((value) => ({ value, label: t(`recognitions.level.${value}`) }))}
        onChange={(chosen) => set({ level: chosen })}
      />
      <TextLine label={t('recognitions.body')} most={200} value={body} onChange={(typed) => set({ body: typed })} />
      <TextLine
        label={t('recognitions.rank')}
        optional
        most={120}
        value={rank}
        onChange={(typed) => set({ rank: typed })}
      />
      <TextLine
        label={t('recognitions.number')}
        optional
        most={80}
        value={number}
        onChange={(typed) => set({ number: typed })}
      />
      <TextLine label={t('recognitions.from')} type="date" value={from} onChange={(typed) => set({ from: typed })} />
      <TextLine
        label={t('recognitions.to')}
        type="date"
        optional
        value={to ?? ''}
        onChange={(typed) => set({ to: typed || null })}
      />
    </div>
  );
}

function ReportRows({ content, set }: Part) {
  const { t } = useWords();
  return (
    <RowsField
      label={t('recognitions.reports')}
      add={t('entries.row.add')}
      rows={content.reports}
      blank={() => ({ id: freshId(), what: '', dueOn: '', doneOn: null })}
      onChange={(reports) => set({ reports })}
    >
      {(report, change) => (
        <>
          <TextLine
            label={t('recognitions.report.what')}
            most={200}
            value={report.what}
            onChange={(what) => change({ what })}
          />
          <TextLine
            label={t('recognitions.report.due')}
            type="date"
            value={report.dueOn}
            onChange={(dueOn) => change({ dueOn })}
          />
          <TextLine
            label={t('recognitions.report.done')}
            type="date"
            optional
            value={report.doneOn ?? ''}
            onChange={(doneOn) => change({ doneOn: doneOn || null })}
          />
        </>
      )}
    </RowsField>
  );
}
