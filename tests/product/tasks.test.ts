import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { signedInAs } from './signed-in-as.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`tasks in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('a task is given, comes to the other’s page, is handed over and done', async () => {
    const oncologist = await signedInAs(department, browser, 'oncologist');
    const physicist = await signedInAs(department, browser, 'physicist');
    await physicist.page.goto(`${department.url}/tasks`);
    await physicist.page.getByText('Nothing waits here.').waitFor();
    await physicist.page.getByRole('button', { name: 'Notices', exact: true }).waitFor();

    const { page } = oncologist;
    await page.goto(`${department.url}/tasks`);
    await page.getByRole('button', { name: 'Give a task' }).click();
    await page.getByRole('button', { name: 'Give', exact: true }).click();
    await expect.poll(() => page.getByText('Fill this in.').count()).toBe(2); // what, and to whom
    await page.getByLabel('What is to be done').fill('Check the output of linac 2');
    await choose(page, 'To', 'Wang Min');
    await page.getByRole('button', { name: 'Give', exact: true }).click();
    await page.getByRole('button', { name: 'Give', exact: true }).waitFor({ state: 'hidden' });
    await page.getByText('Given by me').click();
    await page.getByRole('row').filter({ hasText: 'linac 2' }).getByText('Wang Min').waitFor();

    // The other page was open all the time, and nobody touched it.
    const row = physicist.page.getByRole('row').filter({ hasText: 'linac 2' });
    await row.getByText('Chen Jing').waitFor({ timeout: 5000 }); // lists are asked anew every 30 s: this came by the stream
    await physicist.page.getByRole('navigation').first().getByText('1', { exact: false }).first().waitFor();
    const { page: heard } = physicist;
    await heard.getByRole('status').getByText('New task Check the output of linac 2').waitFor({ state: 'attached' });
    await heard.getByRole('button', { name: 'Notices, 1 unread' }).press('Enter');
    const notices = heard.getByRole('dialog');
    await notices.getByRole('link', { name: /^New task .* unread Check the output of linac 2$/ }).waitFor();
    await keepPicture(heard, 'notices-en-light');
    await notices.getByRole('button', { name: 'Mark all as read' }).click();
    await notices.getByRole('button', { name: 'Mark all as read' }).waitFor({ state: 'detached' });
    await heard.keyboard.press('Escape');
    await notices.waitFor({ state: 'detached' });
    await heard.getByRole('button', { name: 'Notices', exact: true }).waitFor();
    await keepPicture(physicist.page, 'tasks-en-light');
    await row.getByRole('button', { name: 'More' }).click();
    await physicist.page.getByRole('menuitem', { name: 'Hand over…' }).click();
    await choose(physicist.page, 'To', 'Liu Yang');
    await physicist.page.getByLabel('Why').fill('On leave');
    await physicist.page.getByRole('button', { name: 'Hand over', exact: true }).click();
    await physicist.page.getByText('Nothing waits here.').waitFor();

    const dosimetrist = await signedInAs(department, browser, 'dosimetrist', { locale: 'zh-CN' });
    await dosimetrist.page.goto(`${department.url}/tasks`);
    const taken = dosimetrist.page.getByRole('row').filter({ hasText: 'linac 2' });
    await taken.getByText('由 王敏 转交：On leave').waitFor();
    await dosimetrist.page.setViewportSize({ width: 390, height: 844 });
    await fitsTheWidth(dosimetrist.page);
    await keepPicture(dosimetrist.page, 'tasks-zh-phone');
    await dosimetrist.page.getByRole('button', { name: '通知，1 条未读' }).click();
    const told = dosimetrist.page.getByRole('dialog').getByRole('link', { name: /^转交给您/ });
    await told.waitFor();
    await keepPicture(dosimetrist.page, 'notices-zh-phone');
    await told.click(); // followed to what it is about, it is read
    await dosimetrist.page.getByRole('button', { name: '通知', exact: true }).waitFor();
    await fitsTheWidth(dosimetrist.page);
    await taken.getByRole('button', { name: '完成' }).click();
    await dosimetrist.page.getByText('没有待办任务').waitFor();
    await dosimetrist.page.getByText('已办结').click();
    await dosimetrist.page.getByText('刘洋 已完成').waitFor();
    expect([...oncologist.errors, ...physicist.errors, ...dosimetrist.errors]).toEqual([]);
  });

  test('in Chinese at a phone’s width, by keys: given with a due time, late, cancelled with a reason; a server that is away is said, and asked again', async () => {
    const { page, errors } = await signedInAs(department, browser, 'resident', { locale: 'zh-CN' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.route('**/api/platform/tasks?*', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(`${department.url}/tasks`);
    await page.getByRole('alert').getByText('服务器没有响应').waitFor();
    await keepPicture(page, 'tasks-away-zh-phone');
    await page.unroute('**/api/platform/tasks?*');
    await page.getByRole('button', { name: '重试' }).press('Enter');
    await page.getByText('没有待办任务').waitFor();

    await page.getByRole('button', { name: '交办任务' }).press('Enter');
    await page.locator('form :focus').waitFor(); // the first field has it
    await page.keyboard.type('复核加速器输出');
    await page.keyboard.press('Tab');
    await page.keyboard.type('住院');
    await page.keyboard.press('Enter');
    const due = page.getByLabel('截止时间');
    await due.pressSequentially('2026-01-05 08:00');
    await due.press('Enter'); // takes the minute, and does not give the task yet
    await expect.poll(() => due.inputValue()).toBe('2026-01-05 08:00');
    await page.getByRole('button', { name: '交办', exact: true }).press('Enter');
    await page.getByText('本角色的').click();
    const row = page.getByRole('row').filter({ hasText: '复核加速器输出' });
    await row.getByText('2026-01-05 08:00').waitFor();
    await row.getByText('已逾期').waitFor();
    await keepPicture(page, 'tasks-late-zh-phone');
    await fitsTheWidth(page);
    await row.getByRole('button', { name: '更多' }).press('Enter');
    await page.getByRole('menuitem', { name: '取消任务…' }).press('Enter');
    await page.getByRole('dialog').getByLabel('无需办理的原因').fill('重复');
    await page.getByRole('dialog').getByRole('button', { name: '取消任务' }).press('Enter');
    await page.getByText('没有待办任务').waitFor();
    expect(errors.filter((error) => !error.includes('503'))).toEqual([]);
  });

  test('the head sets how long a query may wait, and the calendar says that nobody has checked its holidays', async () => {
    const { page, errors } = await signedInAs(department, browser, 'head');
    await page.goto(`${department.url}/deadlines`);
    await page.getByText('No rule is set: queries have no deadline.').waitFor();
    const queries = page.getByRole('form', { name: 'A query of a form waits for its answer' });
    await queries.getByLabel('Period', { exact: true }).fill('3');
    await choose(queries, 'Unit', 'working days');
    await queries.getByLabel('Ends at').fill('17:00');
    await choose(queries, 'Task for whoever began the form; if unknown, for', 'Trial coordinator');
    await queries.getByRole('button', { name: 'Set the rule' }).click();
    await page.getByText('There is no calendar yet').waitFor();
    await page.getByLabel('Time zone').fill('Asia/Shanghai');
    await page.getByRole('button', { name: 'Put in China 2026' }).click();
    await page.getByRole('button', { name: 'Set the calendar' }).click();
    await page.getByText('not checked against a source').waitFor();
    await page.getByText('0 run, 0 late').waitFor();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const rule = page.getByRole('form', { name: 'Deadlines that follow the record' });
    await rule.getByLabel('Name of the rule').fill('sign-form');
    await rule.getByLabel('What is to be done, in English').fill('Sign the form');
    await rule.getByLabel('What is to be done, in Chinese').fill('签署表单');
    await rule.getByLabel('Begins with').fill('platform filled-form');
    await rule.getByRole('button', { name: 'Set the rule' }).click();
    await rule.getByText('This line names no event: platform filled-form').waitFor();
    await rule.getByLabel('Begins with').fill('platform filled-form update state=complete');
    await rule.getByLabel('Ends with').fill('platform filled-form sign');
    await rule.getByLabel('Period', { exact: true }).fill('48');
    await choose(rule, 'Unit', 'hours');
    await choose(rule, 'Task for whom it concerns; if unknown, for', 'Physicist');
    await keepPicture(page, 'deadline-rule-en-light');
    await rule.getByRole('button', { name: 'Set the rule' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Sign the form' });
    await row.getByText('platform filled-form update state=complete').waitFor();
    await row.getByText('48 hours').waitFor();
    await row.getByRole('button', { name: 'Change…' }).click();
    await rule.getByLabel('Remind after it is late').first().fill('0');
    await rule.getByLabel('Remind after it is late · 2').fill('24');
    await keepPicture(page, 'deadline-rule-late-en-light');
    await rule.getByRole('button', { name: 'Set the rule' }).click();
    await rule.waitFor({ state: 'hidden' });
    await row.getByRole('button', { name: 'Change…' }).click();
    await expect.poll(() => rule.getByLabel('Remind after it is late · 2').first().inputValue()).toBe('24');
    await rule.getByText('a role', { exact: true }).click();
    await choose(rule, 'Escalate to optional', 'Nurse');
    await rule.getByRole('button', { name: 'Set the rule' }).click();
    await rule.getByText('Say after how long, 0 for at once; or take the role away.').waitFor();
    await rule.getByLabel('Escalate after it is late').first().fill('0');
    await rule.getByRole('button', { name: 'Set the rule' }).click();
    await rule.waitFor({ state: 'hidden' });
    await row.getByRole('button', { name: 'Change…' }).click();
    await rule.getByLabel('What is to be done, in English').fill('Sign this form');
    await rule.getByRole('button', { name: 'Set the rule' }).click();
    await rule.waitFor({ state: 'hidden' });
    const { rules } = await (await page.request.get(`${department.url}/api/platform/deadlines`)).json();
    expect(rules.find(({ content }: { content: { event?: object } }) => content.event)?.content).toMatchObject({
      actor: { role: 'physicist' },
      whenLate: [
        { do: 'remind', after: null },
        { do: 'remind', after: { unit: 'hours', amount: 24 } },
        { do: 'escalate', after: null, to: 'nurse' },
      ],
    });
    const changed = page.getByRole('row').filter({ hasText: 'Sign this form' });
    await changed.getByRole('button', { name: 'Change…' }).click();
    await rule.getByRole('button', { name: 'Cancel' }).click();
    await keepPicture(page, 'deadlines-en-light');
    await page.setViewportSize({ width: 390, height: 844 });
    await fitsTheWidth(page);
    expect(errors).toEqual([]);
  });

  test('one says on the own page where the daily mail goes to, and turns it off; the department has no mail server', async () => {
    const { page, errors } = await signedInAs(department, browser, 'nurse');
    await page.goto(`${department.url}/account`);
    const card = page.getByRole('region', { name: 'Daily mail' });
    await card.getByText('This department has no mail server').waitFor();
    await card.getByLabel('E-mail address').fill('nurse');
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('This is no e-mail address.').waitFor();
    await card.getByLabel('E-mail address').fill('nurse@hospital.example');
    await card.getByLabel('Send me the daily mail').uncheck();
    await card.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. It holds from the next mail on.').waitFor();
    await keepPicture(page, 'digest-en-light');
    await page.reload();
    await card.getByText('No mail was sent yet.').waitFor();
    await expect.poll(() => card.getByLabel('E-mail address').inputValue()).toBe('nurse@hospital.example');
    await expect.poll(() => card.getByLabel('Send me the daily mail').isChecked()).toBe(false);
    expect(errors).toEqual([]);
  });
});
