import { type Language, say } from '@isocenter/messages';
import type { Question, QuestionOf } from './contract.ts';
import { patentWords, projectWords, recognitionWords } from './entry-rule-words.ts';

/** Names of the persons whom rules name, by their key. */
export type Names = ReadonlyMap<string, { readonly name: string; readonly nameZh: string | null }>;

/** A rule in words, one sentence for each part of it, those too that leave everything in: nothing of it goes without saying. */
export function ruleWords(question: Question, language: Language, names: Names): readonly string[] {
  if (question.kind === 'works') return workWords(question, language, names);
  const { kind, whose } = question;
  const words = entryWords(question, language);
  if (whose === undefined) return words;
  const name = nameOf(whose.personKey, language, names);
  const named =
    whose.place === 'named' ? ('statement.rule.named' as const) : (`statement.rule.leading.${kind}` as const);
  return [say(language, named, { name }), ...words];
}

function entryWords(question: Exclude<Question, { readonly kind: 'works' }>, language: Language): readonly string[] {
  switch (question.kind) {
    case 'projects':
      return projectWords(question, language);
    case 'patents':
      return patentWords(question, language);
    case 'recognitions':
      return recognitionWords(question, language);
  }
}

function workWords({ window, rule }: QuestionOf<'works'>, language: Language, names: Names): readonly string[] {
  const listed = (parts: readonly string[]) => parts.join(language === 'zh' ? '、' : ', ');
  const types = rule.types && listed(rule.types.map((type) => say(language, `works.type.${type}`)));
  return [
    types === null ? say(language, 'statement.rule.types.any') : say(language, 'statement.rule.types', { types }),
    say(language, 'statement.rule.window.works', { ...window }),
    whoseWords(rule.whose, language, names),
    ...(rule.affiliations
      ? [
          say(language, 'statement.rule.affiliations', {
            names: rule.affiliations.join(language === 'zh' ? '或' : ' or '),
          }),
        ]
      : []),
    indexWords(rule, language),
    say(language, `statement.rule.language.${rule.language ?? 'any'}`),
    say(language, rule.retracted ? 'statement.rule.retracted.in' : 'statement.rule.retracted.out'),
    say(language, rule.preprints ? 'statement.rule.preprints.in' : 'statement.rule.preprints.out'),
    say(language, 'statement.rule.works.never'),
  ];
}

function whoseWords(whose: QuestionOf<'works'>['rule']['whose'], language: Language, names: Names): string {
  if (whose.who === 'any') return say(language, 'statement.rule.whose.any');
  if (whose.who === 'department') return say(language, `statement.rule.department.${whose.place}`);
  return say(language, `statement.rule.person.${whose.place}`, { name: nameOf(whose.personKey, language, names) });
}

export function nameOf(personKey: string, language: Language, names: Names): string {
  const person = names.get(personKey);
  return (language === 'zh' ? person?.nameZh : null) ?? person?.name ?? personKey;
}

function indexWords({ indexes, jcrAtMost, casAtMost }: QuestionOf<'works'>['rule'], language: Language): string {
  const [or, and] = language === 'zh' ? ['或', '，'] : [' or ', '; '];
  const asked = [
    ...(indexes
      ? [
          say(language, 'statement.rule.indexes', {
            indexes: indexes.map((code) => say(language, `statement.index.${code}`)).join(or),
          }),
        ]
      : []),
    ...(jcrAtMost === null ? [] : [say(language, 'statement.rule.jcr', { most: jcrAtMost })]),
    ...(casAtMost === null ? [] : [say(language, 'statement.rule.cas', { most: casAtMost })]),
  ];
  if (asked.length === 0) return say(language, 'statement.rule.journal.any');
  return say(language, 'statement.rule.journal', { asked: asked.join(and) });
}
