import type { Browser, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { DemonstrationAccount } from '../../server/platform/access/contract.ts';
import { type LaunchedDepartment, openPage } from './department.ts';

/** A page in which the person of the demonstration who has this role is signed in. */
export async function signedInAs(
  { url }: LaunchedDepartment,
  browser: Browser,
  role: string,
  options: Parameters<typeof openPage>[1] = {},
): Promise<{ page: Page; errors: string[] }> {
  const opened = await openPage(browser, options);
  const account = await vi.waitUntil(
    async () => {
      const answer = await fetch(`${url}/api/platform/demonstration-accounts`);
      const accounts: readonly DemonstrationAccount[] = await answer.json();
      return accounts.find((each) => each.role === role);
    },
    { timeout: 30_000, interval: 200 },
  );
  const entered = await opened.page.context().request.post(`${url}/api/platform/sign-in-as`, {
    data: { personKey: account.personKey },
    headers: { origin: url },
  });
  if (!entered.ok()) throw new Error(`the ${role} could not sign in: ${entered.status()} ${await entered.text()}`);
  return opened;
}
