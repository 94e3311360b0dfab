import type { Page } from 'playwright-core';

/** Chooses an option of a labelled choice by its first words. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const choice = page.getByLabel(label, { exact: true });
  await choice.click({ force: true });
  const list = page.locator(`[id="${await choice.getAttribute('aria-controls')}"]`);
  await page
    .locator('.ant-select-dropdown')
    .filter({ has: list })
    .locator('.ant-select-item-option')
    .filter({ hasText: new RegExp(`^${option}(\\s|$)`) })
    .click();
}
