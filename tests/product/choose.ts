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
  const list = page.locator('.ant-select-dropdown').filter({ has: page.locator(`[id="${listId}"]`) });
  const wanted = list.locator('.ant-select-item-option').filter({ hasText: new RegExp(`^${option}(\\s|$)`) });
  // A long list draws only what is seen of it.
  await vi.waitUntil(
    async () => {
      if ((await wanted.count()) > 0) return true;
      await list.locator('.rc-virtual-list-holder, .ant-select-dropdown-list-holder').first().evaluate(scrollOn);
      return false;
    },
    { timeout: 10_000, interval: 100 },
  );
  await wanted.click();
}

/** A part of the list on, and at its end from the beginning. */
function scrollOn(holder: Element): void {
  const isEnd = holder.scrollTop + holder.clientHeight >= holder.scrollHeight - 1;
  holder.scrollTop = isEnd ? 0 : holder.scrollTop + holder.clientHeight / 2;
}
