import type { Page } from 'playwright-core';

/** Fills the dialog of a signature with what the demonstration shows there, and signs. */
export async function signs(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const shown = await dialog.getByText('nothing here is real').textContent();
  const login = dialog.getByLabel('Account');
  if (await login.count()) await login.fill(/[a-z]+\.[a-z]+/.exec(shown ?? '')?.[0] ?? '');
  await dialog.getByLabel('Password', { exact: true }).fill('nothing here is real');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
}
