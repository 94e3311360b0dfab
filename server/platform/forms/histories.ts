import { allItems, type FormDefinition, readQuestionnaire, textIn } from '@isocenter/forms';
import { DomainError } from '@isocenter/messages';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import type { Json } from '../record/differences.ts';
import type { Columns, EntityHistory, Sentence, ToldEvent } from '../record/tell-event.ts';
import { tellSignature } from '../signatures/tell-signature.ts';
import { answersTold, nameOfPath, type Questions, questionsOf } from './answers-told.ts';

/** How forms, what was filled in, its queries, locks and files read in their history. */
export const FORMS_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  form: { thing: 'form', labels: {}, tell: tellForm },
  'filled-form': {
    thing: 'filledForm',
    labels: {},
    prepare: async (database, key) => filledHistory(await versionsOfFilled(database, key)),
  },
  'form-query': {
    thing: 'formQuery',
    labels: {},
    tell: ({ action, after }) => {
      if (action === 'insert') return [{ key: 'history.query.asked', values: { path: text(after?.['path']) } }];
      const state = queryStateOf(after?.['state']);
      return state && [{ key: `history.query.${state}`, values: {} }];
    },
  },
  'form-lock': { thing: 'formLock', labels: {}, tell: tellLock },
  'form-file': {
    thing: 'formFile',
    labels: {
      file_key: null,
      filled_key: null,
      name: 'name',
      type: 'kind',
      sha256: 'bytes',
      size_bytes: null,
      uploaded_by: null,
      uploaded_at: null,
    },
  },
};

const text = (value: Json | undefined) => (value === undefined || value === null ? '' : String(value));

interface Versions {
  readonly questions: Questions;
  /** By the key of the form. */
  readonly versions: ReadonlyMap<string, string>;
}

/** Every version of the form that was filled: an event may be of any of them. */
async function versionsOfFilled(database: Database, filledKey: string): Promise<Versions> {
  const rows = await database
    .selectFrom('form')
    .select(['form_key', 'version', 'questionnaire'])
    .where('url', 'in', (of) =>
      of
        .selectFrom('filled_form')
        .innerJoin('form as filled_on', 'filled_on.form_key', 'filled_form.form_key')
        .select('filled_on.url')
        .where('filled_key', '=', keyNumber(filledKey)),
    )
    .orderBy('form_key')
    .execute();
  return {
    questions: questionsOf(rows.map(({ questionnaire }) => readQuestionnaire(questionnaire).definition)),
    versions: new Map(rows.map(({ form_key, version }) => [String(form_key), version])),
  };
}

function filledHistory({ questions, versions }: Versions): EntityHistory {
  return {
    thing: 'filledForm',
    labels: {},
    tell: (event) => {
      const { action, before, after } = event;
      const signed = tellSignature(event);
      if (signed) return signed;
      if (action !== 'insert' && action !== 'found' && action !== 'update') return undefined;
      const version = versions.get(text(after?.['form_key']));
      const told = [
        ...(action === 'update' ? [] : [MADE]),
        ...(version === undefined ? [] : [{ key: 'history.filled.version', values: { version } } as const]),
        ...aboutTold(after),
        ...answersOfEvent(questions, before, after),
        ...confirmedTold(questions, before, after),
        ...takenOverTold(questions, before, after),
        ...leftOverTold(before, after),
        ...stateTold(event),
      ];
      return told.length > 0 ? told : [{ key: 'history.unchanged', values: { thing: 'filledForm' } }];
    },
  };
}

const MADE: Sentence = { key: 'history.made', values: { thing: 'filledForm' } };

function aboutTold(after: Columns | null): readonly Sentence[] {
  const patient = text(after?.['patient_key']);
  const visit = text(after?.['visit']);
  return [
    ...(patient === '' ? [] : [{ key: 'history.filled.patient', values: { patient } } as const]),
    ...(visit === '' ? [] : [{ key: 'history.filled.visit', values: { visit } } as const]),
  ];
}

function stateTold({ before, after }: ToldEvent): readonly Sentence[] {
  if (text(after?.['unlock_asked_by']) !== '') return [{ key: 'history.filled.unlock-asked', values: {} }];
  const [from, to] = [text(before?.['state']), text(after?.['state'])];
  if (from === 'locked' && to === 'signed') return [{ key: 'history.filled.unlocked', values: {} }];
  if (from === 'signed' && to === 'complete') return []; // the lapse of its signatures says it
  return to === 'complete' || to === 'signed' || to === 'locked' ? [{ key: `history.filled.${to}`, values: {} }] : [];
}

function confirmedTold(questions: Questions, before: Columns | null, after: Columns | null): readonly Sentence[] {
  return added(before?.['confirmed'], after?.['confirmed']).map((id) => {
    const [path = ''] = text(id).split(' ');
    const values = { question: nameOfPath(questions, path, 'en'), questionZh: nameOfPath(questions, path, 'zh') };
    return { key: 'history.filled.confirmed', values };
  });
}

function takenOverTold(questions: Questions, before: Columns | null, after: Columns | null): readonly Sentence[] {
  return added(before?.['prefilled'], after?.['prefilled']).flatMap((taken): readonly Sentence[] => {
    const { path, source } = taken as { path?: string; source?: { label?: { en?: string; zh?: string } } };
    if (path === undefined) return [];
    const label = source?.label ?? {};
    return [
      {
        key: 'history.filled.taken-over',
        values: {
          ...{ question: nameOfPath(questions, path, 'en'), questionZh: nameOfPath(questions, path, 'zh') },
          ...{ source: textIn(label, 'en'), sourceZh: textIn(label, 'zh') },
        },
      },
    ];
  });
}

/** Moving to another version takes no answer back: each is at another question, or beside the form. */
function answersOfEvent(questions: Questions, before: Columns | null, after: Columns | null): readonly Sentence[] {
  const told = answersTold(questions, before?.['response'], after?.['response']);
  const isMoved = before?.['form_key'] !== undefined;
  return isMoved ? told.filter(({ key }) => key !== 'history.answer.removed') : told;
}

function leftOverTold(before: Columns | null, after: Columns | null): readonly Sentence[] {
  const count = added(before?.['left_over'], after?.['left_over']).length;
  return count === 0 ? [] : [{ key: 'history.filled.left-over', values: { count } }];
}

function added(before: Json | undefined, after: Json | undefined): readonly Json[] {
  if (!Array.isArray(after)) return [];
  const known = new Set((Array.isArray(before) ? before : []).map((each) => JSON.stringify(each)));
  return after.filter((each) => !known.has(JSON.stringify(each)));
}

/** A definition: what was added, removed and changed, by its words. */
function tellForm({ action, before, after }: ToldEvent): readonly Sentence[] | undefined {
  if (action === 'export') return [{ key: 'history.form.exported', values: { rows: text(after?.['rows']) } }];
  if (action !== 'insert' && action !== 'found' && action !== 'update') return undefined;
  const [old, young] = [definitionIn(before), definitionIn(after)];
  const version = text(after?.['version']);
  const status = text(after?.['status']);
  return [
    ...(action === 'update' ? [] : [{ key: 'history.made', values: { thing: 'form' } } as const]),
    ...(version === '' ? [] : [{ key: 'history.form.version', values: { version } } as const]),
    ...(status === 'active' || status === 'retired' ? [{ key: `history.form.${status}`, values: {} } as const] : []),
    ...(young ? itemsTold(old, young) : []),
  ];
}

function definitionIn(row: Columns | null): FormDefinition | undefined {
  if (!row?.['questionnaire']) return undefined;
  try {
    return readQuestionnaire(row['questionnaire']).definition;
  } catch (error) {
    if (error instanceof DomainError) return undefined; // of a time when forms were written otherwise
    throw error;
  }
}

function itemsTold(old: FormDefinition | undefined, young: FormDefinition): readonly Sentence[] {
  const before = new Map([...allItems(old?.items ?? [])].map((item) => [item.linkId, item]));
  const after = new Map([...allItems(young.items)].map((item) => [item.linkId, item]));
  const sentence = (
    what: 'added' | 'removed' | 'changed',
    item: { linkId: string; text: FormDefinition['title'] },
  ): Sentence => ({
    key: `history.form.item-${what}`,
    values: { question: textIn(item.text, 'en') || item.linkId, questionZh: textIn(item.text, 'zh') || item.linkId },
  });
  const isChanged = JSON.stringify(old?.title) !== JSON.stringify(young.title);
  return [
    ...(isChanged
      ? [
          {
            key: 'history.form.title',
            values: { title: textIn(young.title, 'en'), titleZh: textIn(young.title, 'zh') },
          } as const,
        ]
      : []),
    ...[...after.values()].filter(({ linkId }) => !before.has(linkId)).map((item) => sentence('added', item)),
    ...[...before.values()].filter(({ linkId }) => !after.has(linkId)).map((item) => sentence('removed', item)),
    ...[...after.values()]
      .filter((item) => before.has(item.linkId) && own(item) !== own(before.get(item.linkId)))
      .map((item) => sentence('changed', item)),
  ];
}

/** An item without those below it, which tell of themselves. */
const own = (item: object | undefined) => JSON.stringify({ ...item, items: undefined });

const QUERY_STATES = ['open', 'answered', 'closed', 'cancelled'] as const;
const queryStateOf = (state: Json | undefined) => QUERY_STATES.find((each) => each === state);

const LOCK_LEVELS = ['item', 'visit', 'subject', 'site', 'database'] as const;

function tellLock({ action, after }: ToldEvent): readonly Sentence[] | undefined {
  const level = LOCK_LEVELS.find((each) => each === after?.['level']);
  if (action === 'insert' && level) return [{ key: 'history.lock.locked', values: { level } }];
  if (text(after?.['unlocked_at']) !== '') return [{ key: 'history.lock.unlocked', values: {} }];
  if (text(after?.['unlock_asked_by']) !== '') return [{ key: 'history.lock.unlock-asked', values: {} }];
  return undefined;
}
