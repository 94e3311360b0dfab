import { HEADINGS, type Project, type ProjectContent } from './contract.ts';

/** What was granted and spent by heading, those of the foundation first; what is spent under a heading without a budget is over. */
export function budgetSheet({ budget, spending }: Pick<ProjectContent, 'budget' | 'spending'>): Project['sheet'] {
  const named = [...budget, ...spending].map(({ heading }) => heading);
  const headings = [...new Set([...HEADINGS.filter((heading) => named.includes(heading)), ...named])];
  const lines = headings.map((heading) => {
    const budgetCents = total(budget.filter((line) => line.heading === heading));
    const spentCents = total(spending.filter((line) => line.heading === heading));
    return { heading, budgetCents, spentCents, overCents: Math.max(0, spentCents - budgetCents) };
  });
  return { lines, budgetCents: total(budget), spentCents: total(spending) };
}

const total = (lines: readonly { readonly amountCents: number }[]) =>
  lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
