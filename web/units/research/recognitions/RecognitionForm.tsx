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
import { addRecognition, changeRecognition } from './api.ts';
import { useRecognitionFields } from './use-recognition-fields.ts';

/** As it is typed: what it is and of which level is chosen by whoever enters it. */
type Draft = Omit<RecognitionContent, 'kind' | 'sort' | 'level'> & {
  readonly kind: RecognitionContent['kind'] | null;
  readonly sort: RecognitionContent['sort'] | null;
  readonly level: RecognitionContent['level'] | null;
};

const BLANK: Draft = {
  ...{ title: { zh: '', en: '' }, kind: null, sort: null, body: '', level: null, rank: '', number: '' },
  ...{ from: '', to: null, people: [], reports: [], note: '' },
};

interface Part {
  readonly content: Draft;
  readonly set: (changes: Partial<Draft>) => void;
}

/** All that is said of an award, a post, a service or an accreditation. */
export function RecognitionForm(props: {
  /** Absent: a new one. */
  readonly recognition?: Recognition;
  readonly onDone: (entryKey: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const { recognition } = props;
  const [content, setContent] = useState<Draft>(recognition?.content ?? BLANK);
  const set = (changes: Partial<Draft>) => setContent((now) => ({ ...now, ...changes }));
  return (
    <EntryForm
      label={t(recognition ? 'entries.edit' : 'recognitions.new')}
      entry={recognition}
      asked={wholeOf(content)}
      fieldsOf={useRecognitionFields()}
      add={addRecognition}
      change={changeRecognition}
      onDone={props.onDone}
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

function wholeOf(draft: Draft): RecognitionContent | null {
  const { title, kind, sort, level, body, from, to, people, reports } = draft;
  if (kind === null || sort === null || level === null) return null;
  const isWhole =
    title.zh.trim() + title.en.trim() !== '' &&
    body.trim() !== '' &&
    from !== '' &&
    (to === null || from <= to) &&
    people.every(({ name }) => name.trim() !== '') &&
    reports.every(({ what, dueOn }) => what.trim() !== '' && dueOn !== '');
  return isWhole ? { ...draft, kind, sort, level } : null;
}

function FactFields({ content, set }: Part) {
  const { t } = useWords();
  const { kind, sort, body, level, rank, number, from, to } = content;
  return (
    <div className={sheet['pair']}>
      <ChoiceField
        label={t('entries.kind')}
        value={kind}
        options={RECOGNITION_KINDS.map((value) => ({ value, label: t(`recognitions.kind.${value}`) }))}
        onChange={(chosen) => set({ kind: chosen, sort: null })}
      />
      <ChoiceField<RecognitionContent['sort']>
        label={t('recognitions.sort')}
        value={sort}
        options={(kind === null ? [] : KINDS[kind]).map((value) => ({ value, label: t(`recognitions.sort.${value}`) }))}
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
        fault={to !== null && to < from ? t('entries.to.before') : null}
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
