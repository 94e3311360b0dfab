import { PATENT_TYPES } from '@isocenter/patents';
import { PROGRAMMES, PROJECT_ROLES, type Programme } from '../../research/projects/contract.ts';
import type { Question, QuestionOf } from './contract.ts';
import { sayBoth } from './in-both.ts';
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
      ...{ id: `projects-${programme}`, label: sayBoth(`projects.programme.${programme}`) },
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

function project(window: Window, id: 'projects' | 'projects-other', programmes: readonly Programme[]): Question {
  const rule = { dated: 'running', programmes, roles: PROJECT_ROLES } as const;
  return { id, label: sayBoth(`statement.q.${id}`), kind: 'projects', window, rule };
}

/** Granted in the window, and still in force when it ends. */
function patent(
  window: Window,
  id: 'patents' | 'patents-invention',
  types: QuestionOf<'patents'>['rule']['types'],
): Question {
  const rule = { dated: 'granted', types, inForceOn: window.to, firstInventorOurs: false } as const;
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
