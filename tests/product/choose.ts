import type { Locator, Page } from 'playwright-core';
import { vi } from 'vitest';

/** Chooses an option of a labelled choice by its first words. */
export async function choose(within: Page | Locator, label: string, option: string): Promise<void> {
  const page = 'page' in within ? within.page() : within;
  const choice = within.getByLabel(label, { exact: true });
  const listId = await vi.waitUntil(
    async () => {
      if ((await choice.getAttribute('aria-expanded')) !== 'true') await choice.click({ force: true });
      return choice.getAttribute('aria-controls');
    },
    { timeout: 20_000, interval: 300 },
  );
  await page
    .locator('.ant-select-dropdown')
    .filter({ has: page.locator(`[id="${listId}"]`) })
    .locator('.ant-select-item-option')
    .filter({ hasText: new RegExp(`^${option}(\\s|$)`) })
    .click();
}
