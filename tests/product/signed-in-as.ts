import type { Browser, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { DemonstrationAccount } from '../../server/platform/access/contract.ts';
import { type LaunchedDepartment, openPage } from './department.ts';

/** A page in which the person of the demonstration who has this role is signed in. */
export async function signedInAs(
  department: LaunchedDepartment,
  browser: Browser,
  role: string,
  options: Parameters<typeof openPage>[1] = {},
): Promise<{ page: Page; errors: string[] }> {
  const [opened, cookie] = await Promise.all([openPage(browser, options), enterAs(department, role)]);
  const [name = '', value = ''] = cookie.split('=');
  await opened.page.context().addCookies([{ name, value, url: department.url }]);
  return opened;
}

/** Signs in whoever of the demonstration has this role. @returns the session's cookie, `name=value` */
export async function enterAs({ url }: LaunchedDepartment, role: string): Promise<string> {
  const account = await vi.waitUntil(
    async () => {
      const answer = await fetch(`${url}/api/platform/demonstration-accounts`);
      const accounts: readonly DemonstrationAccount[] = await answer.json();
      return accounts.find((each) => each.role === role);
    },
    { timeout: 30_000, interval: 200 },
  );
  const entered = await fetch(`${url}/api/platform/sign-in-as`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ personKey: account.personKey }),
  });
  if (!entered.ok) throw new Error(`the ${role} could not sign in: ${entered.status} ${await entered.text()}`);
  return (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
