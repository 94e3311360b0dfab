import { AutoComplete, Checkbox } from 'antd';
import { useContext, useState } from 'react';
import {
  HEADINGS,
  PROGRAMMES,
  PROJECT_EVENTS,
  PROJECT_ROLES,
  type Project,
  type ProjectContent,
  REPORT_ITEMS,
} from '../../../../server/units/research/projects/contract.ts';
import { MONTH_AND_DAY } from '../../../../server/units/research/projects/in-house-day.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { EntryForm } from '../entries/EntryForm.tsx';
import { ChoiceField, MoneyField, TextLine } from '../entries/Fields.tsx';
import { freshId } from '../entries/fresh-id.ts';
import { blankPerson, PersonFields } from '../entries/PersonFields.tsx';
import { RowsField } from '../entries/RowsField.tsx';
import { TitleFields } from '../entries/TitleFields.tsx';
import { Tried } from '../entries/tried.ts';
import { addProject, changeProject } from './api.ts';
import { useHeadingText } from './use-heading-text.ts';
import { useProjectFields } from './use-project-fields.ts';

type BudgetLine = ProjectContent['budget'][number];
type SpendingLine = ProjectContent['spending'][number];
type Typed<Line extends { readonly amountCents: number }> = Omit<Line, 'amountCents'> & {
  readonly amountCents: number | null | undefined;
};

/** As it is typed: programme and role are chosen by whoever enters it. */
type Draft = Omit<ProjectContent, 'programme' | 'role' | 'budget' | 'spending'> & {
  readonly programme: ProjectContent['programme'] | null;
  readonly role: ProjectContent['role'] | null;
  readonly budget: readonly Typed<BudgetLine>[];
  readonly spending: readonly Typed<SpendingLine>[];
};

const BLANK: Draft = {
  ...{ title: { zh: '', en: '' }, programme: null, funder: '', number: '', role: null, leadInstitution: '' },
  ...{ from: '', to: '', people: [], budget: [], spending: [], inHouseDay: null, events: [], narratives: [], note: '' },
};

interface Part {
  readonly content: Draft;
  readonly set: (changes: Partial<Draft>) => void;
}

/** All that is said of a project. */
export function ProjectForm(props: {
  /** Absent: a new one. */
  readonly project?: Project;
  readonly onDone: (entryKey: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const { project } = props;
  const [content, setContent] = useState<Draft>(project?.content ?? BLANK);
  const set = (changes: Partial<Draft>) => setContent((now) => ({ ...now, ...changes }));
  return (
    <EntryForm
      label={t(project ? 'entries.edit' : 'projects.new')}
      entry={project}
      asked={wholeOf(content)}
      fieldsOf={useProjectFields()}
      add={addProject}
      change={changeProject}
      onDone={props.onDone}
      onCancel={props.onCancel}
    >
      <TitleFields title={content.title} onChange={(title) => set({ title })} />
      <FactFields content={content} set={set} />
      <PeopleRows content={content} set={set} />
      <MoneyRows content={content} set={set} />
      <EventRows content={content} set={set} />
      {project && <NarrativeRows content={content} set={set} />}
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

function wholeOf(draft: Draft): ProjectContent | null {
  const { title, programme, role, funder, from, to, inHouseDay, people, events } = draft;
  const budget = draft.budget.map(wholeLine);
  const spending = draft.spending.map(wholeLine);
  if (programme === null || role === null || budget.includes(null) || spending.includes(null)) return null;
  const isWhole =
    title.zh.trim() + title.en.trim() !== '' &&
    ![funder.trim(), from, to].includes('') &&
    from <= to &&
    (!inHouseDay || MONTH_AND_DAY.test(inHouseDay)) &&
    people.every(({ name }) => name.trim() !== '') &&
    draft.spending.every(({ on }) => on !== '') &&
    events.every(isWholeEvent);
  if (!isWhole) return null;
  const lines = { budget: budget.filter((line) => line !== null), spending: spending.filter((line) => line !== null) };
  return { ...draft, ...lines, programme, role, inHouseDay: inHouseDay || null };
}

const wholeLine = <Line extends { readonly heading: string; readonly amountCents: number | null | undefined }>(
  line: Line,
) => {
  const { amountCents } = line;
  return line.heading.trim() === '' || amountCents == null ? null : { ...line, amountCents };
};

function FactFields({ content, set }: Part) {
  const { t } = useWords();
  const { inHouseDay } = content;
  return (
    <div className={sheet['pair']}>
      <ChoiceField
        label={t('projects.programme')}
        value={content.programme}
        options={PROGRAMMES.map((value) => ({ value, label: t(`projects.programme.${value}`) }))}
        onChange={(programme) => set({ programme })}
      />
      <TextLine label={t('projects.funder')} most={200} value={content.funder} onChange={(funder) => set({ funder })} />
      <TextLine
        label={t('projects.number')}
        optional
        most={60}
        value={content.number}
        onChange={(number) => set({ number })}
      />
      <ChoiceField
        label={t('projects.role')}
        value={content.role}
        options={PROJECT_ROLES.map((value) => ({ value, label: t(`projects.role.${value}`) }))}
        onChange={(role) => set({ role })}
      />
      <TextLine
        label={t('projects.lead')}
        optional
        most={200}
        value={content.leadInstitution}
        onChange={(leadInstitution) => set({ leadInstitution })}
      />
      <TextLine label={t('entries.from')} type="date" value={content.from} onChange={(from) => set({ from })} />
      <TextLine
        label={t('entries.to')}
        type="date"
        value={content.to}
        fault={content.to !== '' && content.to < content.from ? t('entries.to.before') : null}
        onChange={(to) => set({ to })}
      />
      <TextLine
        label={t('projects.in-house')}
        optional
        most={5}
        value={inHouseDay ?? ''}
        hint={t('projects.in-house.what')}
        fault={inHouseDay && !MONTH_AND_DAY.test(inHouseDay) ? t('projects.in-house.wrong') : null}
        onChange={(typed) => set({ inHouseDay: typed })}
      />
    </div>
  );
}

function PeopleRows({ content, set }: Part) {
  const { t } = useWords();
  return (
    <RowsField
      label={t('projects.people')}
      add={t('entries.person.add')}
      rows={content.people}
      blank={() => ({ ...blankPerson(), isLeader: content.people.length === 0, sharePercent: null })}
      ordered
      onChange={(people) => set({ people })}
    >
      {(person, change) => (
        <>
          <PersonFields person={person} onChange={change} />
          <TextLine
            label={t('projects.share')}
            optional
            type="number"
            value={person.sharePercent === null ? '' : String(person.sharePercent)}
            onChange={(typed) =>
              change({ sharePercent: typed === '' ? null : Math.min(100, Math.max(0, Number(typed))) })
            }
          />
          <Field label={t('projects.leader')}>
            {({ id }) => (
              <Checkbox
                id={id}
                checked={person.isLeader}
                onChange={({ target }) => change({ isLeader: target.checked })}
              />
            )}
          </Field>
        </>
      )}
    </RowsField>
  );
}

/** Of the foundation by choice, another by typing. */
export function HeadingField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const textOf = useHeadingText();
  const tried = useContext(Tried);
  const typed = (shown: string) => HEADINGS.find((heading) => textOf(heading) === shown) ?? shown;
  return (
    <Field label={t('projects.heading')} fault={tried && value.trim() === '' ? t('entries.needed') : null}>
      {(control) => (
        <AutoComplete
          {...control}
          value={textOf(value)}
          options={HEADINGS.map((heading) => ({ value: textOf(heading) }))}
          onChange={(shown) => onChange(typed(shown))}
        />
      )}
    </Field>
  );
}

function MoneyRows({ content, set }: Part) {
  const { t } = useWords();
  return (
    <>
      <p className={sheet['about']}>{t('projects.money.what')}</p>
      <RowsField
        label={t('projects.budget')}
        add={t('entries.row.add')}
        rows={content.budget}
        blank={() => ({
          ...{ id: freshId(), amountCents: null },
          heading: HEADINGS.find((each) => !content.budget.some(({ heading }) => heading === each)) ?? '',
        })}
        onChange={(budget) => set({ budget })}
      >
        {(line, change) => (
          <>
            <HeadingField value={line.heading} onChange={(heading) => change({ heading })} />
            <MoneyField
              label={t('entries.amount.yuan')}
              cents={line.amountCents}
              onChange={(amountCents) => change({ amountCents })}
            />
          </>
        )}
      </RowsField>
      <RowsField
        label={t('projects.spending')}
        add={t('projects.spending.add')}
        rows={content.spending}
        blank={() => ({ id: freshId(), heading: '', on: '', amountCents: null, note: '' })}
        onChange={(spending) => set({ spending })}
      >
        {(line, change) => (
          <>
            <HeadingField value={line.heading} onChange={(heading) => change({ heading })} />
            <TextLine label={t('entries.day')} type="date" value={line.on} onChange={(on) => change({ on })} />
            <MoneyField
              label={t('entries.amount.yuan')}
              cents={line.amountCents}
              onChange={(amountCents) => change({ amountCents })}
            />
            <TextLine
              label={t('projects.spending.for')}
              optional
              most={200}
              value={line.note}
              onChange={(note) => change({ note })}
            />
          </>
        )}
      </RowsField>
    </>
  );
}

type ProjectEvent = ProjectContent['events'][number];

/** Whether all is said that an event needs. */
export const isWholeEvent = ({ kind, on, until, reason }: ProjectEvent) =>
  on !== '' && until !== '' && ((kind !== 'extension' && kind !== 'terminated') || reason.trim() !== '');

/** A blank one of a kind: of a progress report the year, of an extension the new end is asked for. */
export const blankEvent = (kind: ProjectEvent['kind'], year: number): ProjectEvent => ({
  ...{ id: freshId(), kind, on: '', document: '', reason: '' },
  year: kind === 'progress-report' ? year : null,
  until: kind === 'extension' ? '' : null,
});

export function EventFields({
  event,
  onChange,
}: {
  readonly event: ProjectEvent;
  readonly onChange: (changes: Partial<ProjectEvent>) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <ChoiceField
        label={t('entries.kind')}
        value={event.kind}
        options={PROJECT_EVENTS.map((value) => ({ value, label: t(`projects.event.${value}`) }))}
        onChange={(kind) => {
          const { year, until } = blankEvent(kind, event.year ?? new Date().getFullYear() - 1);
          onChange({ kind, year, until: until === null ? null : (event.until ?? until) });
        }}
      />
      <TextLine label={t('entries.day')} type="date" value={event.on} onChange={(on) => onChange({ on })} />
      {event.year !== null && (
        <TextLine
          label={t('entries.year')}
          type="number"
          value={String(event.year)}
          onChange={(typed) => onChange({ year: Number(typed) || event.year })}
        />
      )}
      {event.until !== null && (
        <TextLine
          label={t('projects.event.until')}
          type="date"
          value={event.until}
          onChange={(until) => onChange({ until })}
        />
      )}
      {(event.kind === 'extension' || event.kind === 'terminated') && (
        <TextLine
          label={t('entries.reason')}
          most={500}
          value={event.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      <TextLine
        label={t('entries.document')}
        optional
        most={60}
        value={event.document}
        onChange={(document) => onChange({ document })}
      />
    </>
  );
}

function EventRows({ content, set }: Part) {
  const { t } = useWords();
  return (
    <RowsField
      label={t('projects.events')}
      add={t('projects.event.add')}
      rows={content.events}
      blank={() => blankEvent('progress-report', new Date().getFullYear() - 1)}
      onChange={(events) => set({ events })}
    >
      {(event, change) => <EventFields event={event} onChange={change} />}
    </RowsField>
  );
}

function NarrativeRows({ content, set }: Part) {
  const { t } = useWords();
  return (
    <RowsField
      label={t('projects.report.texts')}
      add={t('entries.row.add')}
      rows={content.narratives}
      blank={() => ({
        ...{ id: freshId(), year: new Date().getFullYear(), execution: '', results: '', cooperation: '' },
        ...{ trained: '', exchange: '', problems: '' },
      })}
      onChange={(narratives) => set({ narratives })}
    >
      {(text, change) => (
        <>
          <TextLine
            label={t('entries.year')}
            type="number"
            value={String(text.year)}
            onChange={(typed) => change({ year: Number(typed) || text.year })}
          />
          {REPORT_ITEMS.map((item) => (
            <TextLine
              key={item}
              label={t(`projects.report.item.${item}`)}
              optional
              rows={2}
              most={4000}
              value={text[item]}
              onChange={(typed) => change({ [item]: typed })}
            />
          ))}
        </>
      )}
    </RowsField>
  );
}
