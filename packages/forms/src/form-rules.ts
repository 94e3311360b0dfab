import type { EditCheck, FormDefinition, FormItem } from './definition.ts';
import { type Expression, type Focus, parseExpression } from './expressions.ts';

/** The expressions of a form, parsed once, by the item they stand on. */
export interface FormRules {
  readonly calculated: ReadonlyMap<string, Expression>;
  readonly prefill: ReadonlyMap<string, Expression>;
  readonly checks: ReadonlyMap<string, readonly ParsedCheck[]>;
}

export interface ParsedCheck {
  readonly check: EditCheck;
  readonly holds: Expression;
}

/** @throws DomainError `forms/expression`, `forms/expression-clock` */
export function parseRules({ items }: FormDefinition): FormRules {
  const rules = { calculated: new Map(), prefill: new Map(), checks: new Map() };
  const visit = (item: FormItem, focus: Focus) => {
    if (item.kind === 'display') return;
    const { linkId } = item;
    const ofChecks = item.kind === 'group' ? 'QuestionnaireResponse.item' : focus;
    const parsed = item.checks.map((check) => ({ check, holds: parseExpression(linkId, check.expression, ofChecks) }));
    rules.checks.set(linkId, parsed);
    if (item.kind === 'group') {
      for (const inner of item.items) visit(inner, 'QuestionnaireResponse.item');
      return;
    }
    if (item.calculated !== undefined) rules.calculated.set(linkId, parseExpression(linkId, item.calculated, focus));
    if (item.prefill !== undefined)
      rules.prefill.set(linkId, parseExpression(linkId, item.prefill, 'QuestionnaireResponse'));
  };
  for (const item of items) visit(item, 'QuestionnaireResponse');
  return rules satisfies FormRules;
}
