import { type Language, say } from '@isocenter/messages';
import type { QuestionOf } from './contract.ts';

const listed = (parts: readonly string[], language: Language) => parts.join(language === 'zh' ? '、' : ', ');

export function projectWords({ window, rule }: QuestionOf<'projects'>, language: Language): readonly string[] {
  const programmes = rule.programmes.map((programme) => say(language, `projects.programme.${programme}`));
  const roles = rule.roles.map((role) => say(language, `projects.role.${role}`));
  return [
    say(language, 'statement.rule.programmes', { programmes: listed(programmes, language) }),
    say(language, `statement.rule.projects.${rule.dated}`, { ...window }),
    say(language, 'statement.rule.roles', { roles: listed(roles, language) }),
    say(language, 'statement.rule.entries.never'),
  ];
}

export function patentWords({ window, rule }: QuestionOf<'patents'>, language: Language): readonly string[] {
  const types = rule.types.map((type) => say(language, `patents.type.${type}`));
  const offices = rule.offices?.map((office) => say(language, `patents.office.${office}`));
  return [
    say(language, 'statement.rule.types', { types: listed(types, language) }),
    offices
      ? say(language, 'statement.rule.offices', { offices: listed(offices, language) })
      : say(language, 'statement.rule.offices.any'),
    say(language, `statement.rule.patents.${rule.dated}`, { ...window }),
    rule.inForceOn === null
      ? say(language, 'statement.rule.force.any')
      : say(language, 'statement.rule.force', { on: rule.inForceOn }),
    say(language, rule.firstInventorOurs ? 'statement.rule.inventor.first' : 'statement.rule.inventor.any'),
    say(language, 'statement.rule.entries.never'),
  ];
}

export function recognitionWords({ window, rule }: QuestionOf<'recognitions'>, language: Language): readonly string[] {
  const kinds = rule.kinds.map((kind) => say(language, `recognitions.kind.${kind}`));
  const sorts = rule.sorts?.map((sort) => say(language, `recognitions.sort.${sort}`));
  const levels = rule.levels?.map((level) => say(language, `recognitions.level.${level}`));
  return [
    say(language, 'statement.rule.types', { types: listed(kinds, language) }),
    sorts
      ? say(language, 'statement.rule.sorts', { sorts: listed(sorts, language) })
      : say(language, 'statement.rule.sorts.any'),
    levels
      ? say(language, 'statement.rule.levels', { levels: listed(levels, language) })
      : say(language, 'statement.rule.levels.any'),
    say(language, `statement.rule.recognitions.${rule.dated}`, { ...window }),
    say(language, 'statement.rule.entries.never'),
  ];
}
