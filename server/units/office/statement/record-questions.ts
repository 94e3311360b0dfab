import { type Language, type MessageKey, say } from '@isocenter/messages';
import { PATENT_TYPES } from '@isocenter/patents';
import { PROGRAMMES, PROJECT_ROLES, type Programme } from '../../research/projects/contract.ts';
import type { Question, QuestionOf } from './contract.ts';
import { eachLanguage, sayBoth } from './in-both.ts';
import type { Window } from './window.ts';

/** Programmes that the department is asked for one by one; what is none of them is asked for together. */
const ASKED_FOR = [
  ...(['national-key', 'nsfc-general', 'nsfc-youth', 'nsfc-other', 'ministerial', 'provincial'] as const),
] as const satisfies readonly Programme[];
const asked: readonly Programme[] = ASKED_FOR;
const OTHERS = PROGRAMMES.filter((programme) => !asked.includes(programme));

/** Projects by programme, patents, awards, posts, services and accreditations of a window: what a department is asked for beside its papers. */
export function recordQuestions(window: Window): readonly Question[] {
  return [
    project(window, 'projects', PROGRAMMES),
    ...ASKED_FOR.map((programme) => ({
      ...project(window, 'projects', [programme]),
      ...{ id: `projects-${programme}`, label: eachLanguage((language) => labelOf(programme, language)) },
    })),
    project(window, 'projects-other', OTHERS),
    patent(window, 'patents-invention', ['invention']),
    patent(window, 'patents', PATENT_TYPES),
    recognition(window, 'awards', { dated: 'given', kinds: ['award'] }),
    recognition(window, 'posts', { dated: 'in-force', kinds: ['post'] }),
    recognition(window, 'services', { dated: 'given', kinds: ['service'] }),
    recognition(window, 'accreditations', { dated: 'in-force', kinds: ['accreditation'] }),
  ];
}

const labelOf = (programme: Programme, language: Language) =>
  say(language, 'statement.q.projects-of', { programme: say(language, `projects.programme.${programme}`) });

/** What a curriculum vitae tells beside papers: of all of a life, each with what the person is in it. */
export function personQuestions(personKey: string, window: Window): readonly Question[] {
  const led = { whose: { personKey, place: 'leading' } } as const;
  const named = { whose: { personKey, place: 'named' } } as const;
  const began = { dated: 'began', programmes: PROGRAMMES, roles: PROJECT_ROLES } as const;
  const granted = { dated: 'granted', types: PATENT_TYPES, inForceOn: null, firstInventorOurs: false } as const;
  const ask = { window, kind: 'recognitions' } as const;
  const given = (kind: 'award' | 'post' | 'service' | 'accreditation') =>
    ({ dated: 'given', kinds: [kind], sorts: null, levels: null }) as const;
  return [
    { ...titled('projects-led'), ...led, window, kind: 'projects', rule: began },
    { ...titled('projects-part'), ...named, window, kind: 'projects', rule: began },
    { ...titled('patents-first'), ...led, window, kind: 'patents', rule: granted },
    { ...titled('patents'), ...named, window, kind: 'patents', rule: granted },
    { ...titled('awards'), ...named, ...ask, rule: given('award') },
    { ...titled('posts'), ...named, ...ask, rule: given('post') },
    { ...titled('services'), ...named, ...ask, rule: given('service') },
    { ...titled('accreditations-led'), ...led, ...ask, rule: given('accreditation') },
  ];
}

/** What whoever judges an application asks for beside: what was brought to an end, what was applied for, what weighs most. */
export function dossierQuestions(window: Window): readonly Question[] {
  const closed = { dated: 'closed', programmes: PROGRAMMES, roles: PROJECT_ROLES } as const;
  const filed = {
    ...{ dated: 'filed', types: PATENT_TYPES, offices: ['CN'], inForceOn: null, firstInventorOurs: false },
  } as const satisfies QuestionOf<'patents'>['rule'];
  const high = ['international', 'national', 'ministerial', 'provincial'] as const;
  return [
    { ...titled('projects-closed'), window, kind: 'projects', rule: closed },
    { ...titled('patents-filed'), window, kind: 'patents', rule: filed },
    {
      ...{ ...titled('awards-provincial'), window, kind: 'recognitions' },
      rule: { dated: 'given', kinds: ['award'], sorts: null, levels: high },
    },
  ];
}

type LabelName<Key> = Key extends `statement.q.${infer Name}` ? Name : never;
const titled = (id: Exclude<LabelName<MessageKey>, 'projects-of'>) => ({ id, label: sayBoth(`statement.q.${id}`) });

function project(window: Window, id: 'projects' | 'projects-other', programmes: readonly Programme[]): Question {
  const rule = { dated: 'running', programmes, roles: PROJECT_ROLES } as const;
  return { id, label: sayBoth(`statement.q.${id}`), kind: 'projects', window, rule };
}

/** Granted by the Chinese office in the window, and still in force when it ends. */
function patent(
  window: Window,
  id: 'patents' | 'patents-invention',
  types: QuestionOf<'patents'>['rule']['types'],
): Question {
  const rule = { dated: 'granted', types, offices: ['CN'], inForceOn: window.to, firstInventorOurs: false } as const;
  return { id, label: sayBoth(`statement.q.${id}`), kind: 'patents', window, rule };
}

function recognition(
  window: Window,
  id: 'awards' | 'posts' | 'services' | 'accreditations',
  rule: Pick<QuestionOf<'recognitions'>['rule'], 'dated' | 'kinds'>,
): Question {
  return {
    ...{ id, label: sayBoth(`statement.q.${id}`), kind: 'recognitions', window },
    rule: { ...rule, sorts: null, levels: null },
  };
}
