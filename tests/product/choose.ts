import type { Locator, Page } from 'playwright-core';
import { vi } from 'vitest';

const CLICK_AGAIN_MS = 3_000;

/** Chooses an option of a labelled choice by its first words. */
export async function choose(within: Page | Locator, label: string, option: string): Promise<void> {
  const page = 'page' in within ? within.page() : within;
  const choice = within.getByLabel(label, { exact: true });
  const select = choice.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")][1]');
  let clickedAt = Number.NEGATIVE_INFINITY;
  const listId = await vi.waitUntil(
    async () => {
      const isOpen = (await choice.getAttribute('aria-expanded')) === 'true';
      // A second click too early would close what is just opening on a busy machine.
      if (!isOpen && performance.now() - clickedAt > CLICK_AGAIN_MS) {
        await select.click(); // its input is covered; by force it would be missed while a dialog still grows, and the dialog's mask hit
        clickedAt = performance.now();
      }
      return choice.getAttribute('aria-controls');
    },
    { timeout: 20_000, interval: 100 },
  );
  await page
    .locator('.ant-select-dropdown')
    .filter({ has: page.locator(`[id="${listId}"]`) })
    .locator('.ant-select-item-option')
    .filter({ hasText: new RegExp(`^${option}(\\s|$)`) })
    .click();
}
