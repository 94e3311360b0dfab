import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import {
  fitsTheWidth,
  keepPicture,
  type LaunchedDepartment,
  launchDepartment,
  missingChromium,
  openBrowser,
  openPage,
  untilFetched,
} from './department.ts';

const missing = missingChromium();
const ADMINISTRATOR = { name: 'Lin Wei', nameZh: '林薇', login: 'lin.wei', password: 'three quiet rooms' };
const PHYSICIST = { name: 'Zhou Min', nameZh: '周敏', login: 'zhou.min', password: 'beams meet in one point' };
/** As the administrator tells it. */
const FIRST_PASSWORD = 'given on a slip of paper';

/** One story in the order in which a hospital lives it: each test goes on where the one before ended. */
describe.skipIf(missing !== '')(`accounts and roles${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let administrator: Opened;
  let physicist: Opened;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDepartment(), openBrowser()]);
    administrator = await openPage(browser);
    physicist = await openPage(browser, { locale: 'zh-CN' });
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('without an account the page says where the way in is', async () => {
    const { page } = administrator;
    await page.goto(department.url);
    await page.getByText('Open the link that its console printed').waitFor();
  });

  test('the link on the console makes the administrator, who enters no room of patients', async () => {
    const { page } = administrator;
    await page.goto(department.firstStartLink ?? '');
    await page.getByRole('button', { name: 'Create the administrator' }).click();
    await expect.poll(() => page.getByText('Fill this in.').count()).toBe(4); // name, account, password, hospital
    await page.getByLabel('Name', { exact: true }).first().fill(ADMINISTRATOR.name);
    await page.getByLabel('Name in Chinese').first().fill(ADMINISTRATOR.nameZh);
    await page.getByLabel('Account', { exact: true }).fill(ADMINISTRATOR.login);
    await password(page, 'Password').fill(ADMINISTRATOR.password);
    await page.getByLabel('Name', { exact: true }).last().fill('First Hospital');
    await page.getByLabel('Name in Chinese').last().fill('第一医院');
    await keepPicture(page, 'first-start-en-light');
    await page.getByRole('button', { name: 'Create the administrator' }).click();

    await page.getByRole('heading', { name: 'People 1' }).waitFor();
    await expect.poll(() => rooms(page)).toEqual(['Tasks', 'Forms', 'People']);
    await page.goto(`${department.url}/patients`);
    await page.getByText('As Administrator at First Hospital you may not open this page.').waitFor();
  });

  test('the link opens once', async () => {
    const { page } = await openPage(browser);
    await page.goto(department.firstStartLink ?? '');
    await page.getByLabel('Name', { exact: true }).first().fill('Somebody');
    await page.getByLabel('Account', { exact: true }).fill('somebody');
    await password(page, 'Password').fill('another long password');
    await page.getByLabel('Name', { exact: true }).last().fill('Elsewhere');
    await page.getByRole('button', { name: 'Create the administrator' }).click();
    await page.getByText('This link is used up').waitFor();
    await expect.poll(() => page.getByLabel('Account', { exact: true }).inputValue()).toBe('somebody'); // nothing typed is lost
    await page.context().close();
  });

  test('the administrator adds a campus and a physicist there', async () => {
    const { page, errors } = administrator;
    await page.goto(`${department.url}/sites`);
    await page.getByRole('button', { name: 'Add a site' }).click();
    await page.getByLabel('Name', { exact: true }).fill('East Campus');
    await page.getByLabel('Name in Chinese').fill('东院区');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('East Campus').waitFor();

    await page.getByRole('link', { name: 'People' }).last().click();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name', { exact: true }).fill(PHYSICIST.name);
    await page.getByLabel('Name in Chinese').fill(PHYSICIST.nameZh);
    await page.getByLabel('Account', { exact: true }).fill(PHYSICIST.login);
    await password(page, 'First password').fill(FIRST_PASSWORD);
    await choose(page, 'Role', 'Physicist');
    await choose(page, 'Site', 'East Campus');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Zhou Min can sign in now.').waitFor();
    await page.getByRole('row').filter({ hasText: 'East Campus' }).getByText('Physicist').waitFor();
    errors.length = 0; // that nobody was signed in yet was logged by the browser
  });

  test('the physicist signs in and sees the rooms of the role only', async () => {
    const { page } = physicist;
    await page.goto(`${department.url}/import`);
    await signIn(page, { ...PHYSICIST, password: 'a guess of somebody' });
    await page.getByText('账号或密码错误').waitFor();
    await keepPicture(page, 'sign-in-zh-light');
    await signIn(page, { ...PHYSICIST, password: FIRST_PASSWORD });
    await page.getByText('您当前的密码由 林薇 于').waitFor();
    await expect.poll(() => rooms(page)).toEqual([]);
    await password(page, '当前密码').fill(FIRST_PASSWORD);
    await password(page, '新密码').fill(FIRST_PASSWORD);
    await page.getByRole('button', { name: '设置密码' }).click();
    await page.getByText('新密码与当前密码相同').waitFor();
    await password(page, '新密码').fill(PHYSICIST.password);
    await keepPicture(page, 'own-password-zh-light');
    await page.getByRole('button', { name: '设置密码' }).click();
    await page.getByRole('heading', { name: '导入', exact: true }).waitFor(); // at the address that was asked for
    const clinic = ['看板', '患者登记', '预约排程', '当日治疗', '随访到期', '机器限值', '安全事件', '质控指标'];
    await expect
      .poll(() => rooms(page))
      .toEqual([
        '患者',
        '导入',
        '隔离区',
        ...clinic,
        '患者计划验证',
        '疼痛病房',
        '疼痛指标',
        '患者宣教',
        '阿片换算',
        ...['论文', '科研项目', '专利', '奖励与资质', '统计报表'],
        '任务',
        '表单',
      ]);
    await page.goto(`${department.url}/people`);
    await page.getByText('您当前的角色为物理师（东院区），不能打开此页').waitFor();
    physicist.errors.length = 0;
  });

  test('a session that is ended elsewhere asks for the password over the page; what was begun goes on', async () => {
    const { page } = physicist;
    await page.goto(`${department.url}/account`);
    await page.getByRole('button', { name: '生成令牌' }).click();
    await page.getByLabel('用于').fill('影像归档');
    await password(page, '当前密码').fill(PHYSICIST.password);
    await signOutEverywhere(administrator.page, department.url);
    await page.getByRole('button', { name: '生成令牌' }).last().click();

    await page.getByText('登录已过期').waitFor();
    await keepPicture(page, 'session-ended-zh-light');
    await page.getByRole('dialog').getByRole('textbox', { name: '密码' }).fill(PHYSICIST.password);
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText('请立即复制：令牌只显示一次').waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('row').filter({ hasText: '影像归档' }).waitFor();
  });

  test('a locked page keeps what was typed, and gives it back to the same person', async () => {
    const { page } = physicist;
    await page.getByRole('button', { name: '生成令牌' }).click();
    await page.getByLabel('用于').fill('研究导出');
    await page.keyboard.press('Control+Shift+L');
    await page.getByText('已锁定').waitFor();
    await page.keyboard.press('Escape');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '密码' }).fill(PHYSICIST.password);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByLabel('用于').inputValue()).toBe('研究导出');
  });

  test('people and rights in both languages, in the dark and at a phone’s width', async () => {
    const { page } = administrator;
    await page.goto(`${department.url}/people`);
    await page.getByText('Zhou Min').waitFor();
    await keepPicture(page, 'people-en-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${department.url}/policy`);
    await page.getByRole('row', { name: 'See patients, images, plans and doses' }).waitFor();
    await keepPicture(page, 'rights-en-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByText('中', { exact: true }).click();
    await page.getByRole('heading', { name: '权限表' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['policy', 'people', 'sites', 'emergency-access', 'account', 'people/new']) {
      await page.goto(`${department.url}/${path}`);
      await untilFetched(page);
      await fitsTheWidth(page);
      if (path === 'people') await keepPicture(page, 'people-zh-phone');
    }
    expect([...administrator.errors, ...physicist.errors.filter((text) => !text.includes('401'))]).toEqual([]);
  });
});

describe.skipIf(missing !== '')(`the demonstration department${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('one chooses who one is; a patient of another site opens in an emergency, with a reason, and that is reported', async () => {
    const { page } = await openPage(browser, { locale: 'zh-CN' });
    await page.goto(department.url);
    await page.getByRole('heading', { name: '演示科室' }).waitFor();
    await keepPicture(page, 'demonstration-zh-light');
    await page.getByRole('button', { name: /物理师/ }).click();
    await page.getByText('演示盆腔').click({ timeout: 120_000 });
    await page.getByRole('heading', { name: 'DVH' }).waitFor({ timeout: 60_000 });
    const patient = page.url().replace(/\/cases.*/, '');

    await leave(page, '王敏');
    await page.getByRole('button', { name: /马兰/ }).click(); // oncologist of the other site
    await page.getByRole('heading', { name: '把计划系统导出的文件夹拖到这里' }).waitFor(); // nobody is there
    await expect.poll(() => page.getByText('演示盆腔').count()).toBe(0);
    await page.goto(patient);
    await page.getByRole('button', { name: '紧急访问…' }).click();
    await page.getByLabel('紧急理由').fill('夜间脊髓压迫，需要立即查看既往计划');
    await keepPicture(page, 'emergency-access-zh-light');
    await page.getByRole('button', { name: '打开并上报' }).click();
    await page.getByRole('region', { name: '患者' }).getByText('演示盆腔').waitFor();

    await leave(page, '马兰');
    await page.getByRole('button', { name: /科主任/ }).click();
    await page.getByRole('heading', { name: '患者' }).waitFor();
    await page.goto(`${department.url}/emergency-access`);
    await page.getByRole('row').filter({ hasText: '夜间脊髓压迫' }).getByText('马兰').waitFor();
    await page.context().close();
  });
});

type Opened = Awaited<ReturnType<typeof openPage>>;

const password = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

async function signIn(page: Page, account: { readonly login: string; readonly password: string }): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(account.login);
  await password(page, '密码').fill(account.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** The rooms of the rail. */
async function rooms(page: Page): Promise<readonly string[]> {
  return page.getByRole('navigation').first().getByRole('link').allInnerTexts();
}

async function signOutEverywhere(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/people`);
  await page.getByText(PHYSICIST.name).click();
  await page.getByRole('row').filter({ hasText: '127.0.0.1' }).getByRole('button', { name: 'Sign out there' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Sign out there' }).click();
  await page.getByText('Signed in nowhere.').waitFor();
}

async function leave(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `${name} 的账号` }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('heading', { name: '演示科室' }).waitFor();
}
