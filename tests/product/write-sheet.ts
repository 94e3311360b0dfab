import type { Locator, Page } from 'playwright-core';
import { signs } from './signs.ts';

/** Opens a step's sheet, writes on it, answers its checklist with yes, and saves. */
export async function writeSheet(page: Page, step: string, words: string): Promise<Locator> {
  const line = page.locator(`[data-step="${step}"]`);
  await line.getByRole('button', { name: 'Open', exact: true }).click();
  await line.getByLabel('What was decided, ordered or done').fill(words);
  for (const yes of await line.getByRole('radio', { name: 'Yes', exact: true }).all()) await yes.check();
  await line.getByRole('button', { name: 'Save', exact: true }).click();
  await line.getByRole('button', { name: 'Sign', exact: true, disabled: false }).waitFor();
  return line;
}

/** Signs a sheet that is open or was written by somebody before. */
export async function signSheet(page: Page, step: string): Promise<void> {
  const line = page.locator(`[data-step="${step}"]`);
  const opener = line.locator('button[aria-expanded]');
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  await line.getByRole('button', { name: 'Sign', exact: true }).click();
  await signs(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

export const isDone = (page: Page, step: string): Promise<void> =>
  page.locator(`[data-step="${step}"]`).getByRole('img', { name: 'done' }).waitFor();
