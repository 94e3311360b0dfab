import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../server/platform/access/contract.ts';
import {
  startTestProvider,
  TEST_CLIENT,
  type TestProvider,
} from '../../server/platform/access/provider/test-provider.ts';
import {
  keepPicture,
  missingChromium,
  openBrowser,
  openPage,
  type RunningDepartment,
  startDepartment,
} from './department.ts';
import { PHYSICIST } from './sign-in.ts';

const missing = missingChromium();
const SUBJECT = 'staff-4711';
/** Chosen on the way; before it the one with which the tests' physicist began. */
const OWN_PASSWORD = 'a password that signs';

describe.skipIf(missing !== '')(`ways to sign in${missing && ` (skipped: ${missing})`}`, () => {
  let hospital: TestProvider;
  let department: RunningDepartment;
  let browser: Browser;
  let person: Opened;
  beforeAll(async () => {
    hospital = await startTestProvider();
    process.env['ISOCENTER_OIDC_ISSUER'] = hospital.issuer;
    process.env['ISOCENTER_OIDC_CLIENT_ID'] = TEST_CLIENT.id;
    process.env['ISOCENTER_OIDC_CLIENT_SECRET'] = TEST_CLIENT.secret;
    [department, browser] = await Promise.all([startDepartment(), openBrowser()]);
    person = await openPage(browser);
    // The provider's pages ask for a font of another network.
    await person.page.context().route(/fonts\.googleapis\.com/, (route) => route.abort());
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
    await hospital.close();
  });

  test('the hospital’s login leads back to who is not linked, with what to tell an administrator', async () => {
    const { page } = person;
    await page.goto(`${department.url}/patients`);
    await keepPicture(page, 'sign-in-provider-en-light');
    await page.getByRole('button', { name: 'Sign in with the hospital’s login' }).click();
    await signInThere(page);
    await page.getByText(`knows you as ${SUBJECT}`).waitFor();
    await keepPicture(page, 'sign-in-refused-en-light');
  });

  test('an administrator links the person', async () => {
    const { page } = await openPage(browser, { locale: 'zh-CN' });
    await page.goto(`${department.url}/people`);
    await page.getByLabel('账号', { exact: true }).fill(PHYSICIST.login);
    await page.getByRole('textbox', { name: '密码', exact: true }).fill(PHYSICIST.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('button', { name: /的账号$/ }).click();
    await page.getByRole('menuitem', { name: /系统管理员/ }).click();
    await page.getByRole('heading', { name: '人员' }).waitFor();
    const session: Session = await (await department.ask('/api/platform/session')).json();
    await page.goto(`${department.url}/people/${session.person.personKey}`);
    await page.getByRole('button', { name: '关联', exact: true }).click();
    await page.getByLabel('统一登录标识').fill(SUBJECT);
    await page.getByRole('button', { name: '关联', exact: true }).click();
    await page.getByText('由系统管理员关联').waitFor();
    await keepPicture(page, 'person-provider-zh-light');
    await page.context().close();
  });

  test('who is linked comes in at the address they came for', async () => {
    const { page } = person;
    await page.goto(`${department.url}/account?from=here`);
    await page.getByRole('button', { name: 'Sign in with the hospital’s login' }).click();
    await page.getByRole('button', { name: 'Continue' }).click(); // the provider still knows who it is
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    expect(page.url()).toBe(`${department.url}/account?from=here`);
  });

  test('a password to sign with is chosen after the login was confirmed anew', async () => {
    const { page } = person;
    await page.goto(`${department.url}/account`);
    await page.getByRole('button', { name: 'Confirm and choose' }).click();
    await signInThere(page);
    await page.getByRole('textbox', { name: 'New password' }).fill(OWN_PASSWORD);
    await keepPicture(page, 'account-provider-en-light');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('Changed').first().waitFor();
  });

  test('a session that ended is opened again in a tab of its own; the page goes on', async () => {
    const { page } = person;
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByLabel('For which program').fill('PACS');
    await page.keyboard.press('Control+Shift+L');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('dialog').getByRole('button', { name: 'Sign in with the hospital’s login' }).click(),
    ]);
    await tab.getByRole('button', { name: 'Continue' }).click();
    if (!tab.isClosed()) await tab.waitForEvent('close');
    await page.evaluate(() => dispatchEvent(new Event('focus'))); // what a browser with windows does by itself
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByLabel('For which program').inputValue()).toBe('PACS');
  });

  test('signing out ends the session at the hospital’s login too', async () => {
    const { page } = person;
    await page.getByRole('button', { name: 'Account of Physicist' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Yes, sign me out' }).click(); // the provider’s own page
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign in with the hospital’s login' }).click();
    await page.getByPlaceholder('Enter any login').waitFor();
  });

  test('a passkey is made with the password, named, signs in, and removed signs nobody in; in both languages', async () => {
    const { page, errors } = await openPage(browser, { locale: 'zh-CN' });
    const byName = department.url.replace('127.0.0.1', 'localhost');
    const device = await virtualDevice(page);
    await page.goto(`${department.url}/account`);
    await signInByPassword(page);
    await page.getByText('通行密钥须与域名绑定').waitFor(); // at a number
    await page.goto(`${byName}/account`);
    await signInByPassword(page);
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await page.getByLabel('通行密钥名称').fill('手机');
    await page.getByRole('textbox', { name: '当前密码' }).fill('a guess of somebody');
    await page.getByRole('button', { name: '在设备上继续' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: '当前密码' }).fill(OWN_PASSWORD);
    await page.getByRole('button', { name: '在设备上继续' }).click();
    const row = page.getByRole('region', { name: '通行密钥' }).getByRole('row');
    await row.filter({ hasText: '手机' }).getByRole('button', { name: '重命名' }).click();
    await page.getByLabel('通行密钥名称').fill('工牌密钥');
    await page.keyboard.press('Enter');
    await row.filter({ hasText: '工牌密钥' }).filter({ hasText: '从未' }).waitFor();
    await keepPicture(page, 'account-passkey-zh-light');
    await page.setViewportSize({ width: 390, height: 844 });
    await keepPicture(page, 'account-passkey-zh-phone');
    await page.setViewportSize({ width: 1366, height: 768 });

    await page.getByText('EN', { exact: true }).click();
    await page.keyboard.press('Control+Shift+L');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await page.context().clearCookies();
    await page.goto(`${byName}/account`);
    await keepPicture(page, 'sign-in-passkey-en-light');
    await device.verifyOwner(false);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('The device gave no passkey').waitFor();
    await device.verifyOwner(true);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    await page.getByRole('region', { name: 'Passkeys' }).getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('工牌密钥').waitFor({ state: 'hidden' });

    await page.context().clearCookies();
    await page.goto(`${byName}/account`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('This passkey does not hold here').waitFor();
    expect(errors.filter((error) => !/40[0-9]/.test(error))).toEqual([]);
    await page.context().close();
  });
});

type Opened = Awaited<ReturnType<typeof openPage>>;

async function signInByPassword(page: Page): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(PHYSICIST.login);
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(OWN_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '我的账号' }).waitFor();
}

/** A device that Chromium plays: it keeps passkeys, and says whether it verified its owner. */
async function virtualDevice(page: Page): Promise<{ verifyOwner(isVerified: boolean): Promise<void> }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verifyOwner: async (isUserVerified) => {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}

/** The pages of the provider, which are not ours. */
async function signInThere(page: Page): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(SUBJECT);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}
