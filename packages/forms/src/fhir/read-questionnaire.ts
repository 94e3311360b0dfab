import { DomainError, type Language, type Notice, notice } from '@isocenter/messages';
import type { FormDefinition, FormItem, Group, SkipRule } from '../definition.ts';
import { EXTENSION, type Extended, extensionsOf } from './extensions.ts';
import { readChecks } from './read-checks.ts';
import { readQuestion } from './read-question.ts';
import { type Questionnaire, type QuestionnaireItem, questionnaireSchema } from './resources.ts';
import { readCondition } from './skip-values.ts';
import { readText } from './texts.ts';

/** What a FHIR resource says as a form, and what of it is not understood and was left out, item by item. */
export interface ReadForm {
  readonly definition: FormDefinition;
  readonly notices: readonly Notice[];
}

/**
 * A FHIR R4 `Questionnaire` (parsed JSON) as a form.
 * @throws DomainError `forms/questionnaire-shape`, `forms/modifier`, `forms/item-type`, `forms/nested-question`,
 *   `forms/value-set`: nothing that changes the meaning of an answer is left out silently
 */
export function readQuestionnaire(json: unknown): ReadForm {
  const parsed = questionnaireSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DomainError('forms/questionnaire-shape', {
      where: issue?.path.join('.') || '/',
      reason: issue?.message ?? '',
    });
  }
  const questionnaire = parsed.data;
  refuseModifiers(questionnaire.url, questionnaire);
  const language = languageOf(questionnaire.language);
  const items = (questionnaire.item as readonly QuestionnaireItem[]).map((item) => readItem(item, language));
  const { url, version, status, title, _title } = questionnaire;
  return {
    definition: { url, version, status, language, title: readText(title, _title, language), items },
    notices: leftOut(questionnaire),
  };
}

/** Chinese where the resource says so; else its plain texts are taken for English, FHIR's own default. */
function languageOf(language: string | undefined): Language {
  return language?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function readItem(item: QuestionnaireItem, language: Language): FormItem {
  refuseModifiers(item.linkId, item);
  const { linkId } = item;
  const common = { linkId, text: readText(item.text ?? '', item._text, language), ...skipOf(item) };
  if (item.type === 'display') return { kind: 'display', ...common };
  if (item.type === 'group') return readGroup(item, common, language);
  if (item.item?.length) throw new DomainError('forms/nested-question', { linkId });
  return { ...common, ...readQuestion(item, language) };
}

function readGroup(item: QuestionnaireItem, common: Pick<Group, 'linkId' | 'text'>, language: Language): Group {
  return {
    kind: 'group',
    ...common,
    repeats: item.repeats ?? false,
    checks: readChecks(item, language),
    items: (item.item ?? []).map((inner) => readItem(inner, language)),
  };
}

function skipOf({ linkId, enableWhen, enableBehavior }: QuestionnaireItem): { readonly skip?: SkipRule } {
  const [first, ...others] = (enableWhen ?? []).map((when) => readCondition(linkId, when));
  return first ? { skip: { when: enableBehavior ?? 'all', conditions: [first, ...others] } } : {};
}

/** An extension that changes the meaning of what it stands on must be understood (FHIR, extensibility). */
function refuseModifiers(where: string, element: { readonly modifierExtension?: Extended['extension'] }): void {
  const [modifier] = element.modifierExtension ?? [];
  if (modifier) throw new DomainError('forms/modifier', { where, url: modifier.url });
}

const UNDERSTOOD: ReadonlySet<string> = new Set(Object.values(EXTENSION));

function leftOut(questionnaire: Questionnaire): readonly Notice[] {
  const notices: Notice[] = [];
  const note = (where: string, element: Extended) => {
    for (const { url } of element.extension ?? [])
      if (!UNDERSTOOD.has(url)) notices.push(notice('notice/forms/extension-left-out', { where, url }));
  };
  const visit = (items: readonly QuestionnaireItem[]) => {
    for (const item of items) {
      note(item.linkId, item);
      for (const name of LEFT_OUT) {
        if (item[name] !== undefined) notices.push(notice('notice/forms/field-left-out', { where: item.linkId, name }));
      }
      const ownWords = extensionsOf(item._text, EXTENSION.translation).length;
      if (item._text && (item._text.extension?.length ?? 0) > ownWords) note(item.linkId, item._text);
      visit(item.item ?? []);
    }
  };
  note(questionnaire.url, questionnaire);
  visit(questionnaire.item as readonly QuestionnaireItem[]);
  return notices;
}

/** Fields of FHIR that a form of ours has no place for. */
const LEFT_OUT = ['code', 'prefix', 'definition', 'initial'] as const;
