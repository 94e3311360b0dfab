import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { signedInAs } from './signed-in-as.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`forms in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('a checklist is designed, put into use, filled, queried by a second person, answered, signed, locked, and its history read', async () => {
    const physicist = await signedInAs(department, browser, 'physicist');
    await designChecklist(physicist.page, department.url);
    await keepPicture(physicist.page, 'form-design-en-light');
    await physicist.page.getByRole('button', { name: 'Save draft' }).click();
    await physicist.page.waitForURL(/\/forms\/\d+$/);
    await physicist.page.getByRole('button', { name: 'Put into use' }).click();
    await physicist.page.getByText('This version is in use').waitFor();

    await physicist.page.goto(`${department.url}/forms`);
    await physicist.page.getByRole('button', { name: 'Fill' }).click();
    await physicist.page.waitForURL(/\/filled\/\d+$/);
    const filledUrl = physicist.page.url();
    const { page } = physicist;
    await page.getByRole('button', { name: '3 to look at' }).waitFor();
    await page.getByLabel('Output reading').fill('20.8');
    await page.locator('[data-save="saved"]').waitFor();
    await page.getByRole('radio', { name: 'No', exact: true }).click();
    await page.getByLabel('What was done').fill('Service called');
    await page.getByRole('radio', { name: '7', exact: true }).click();
    await expect.poll(() => page.getByLabel('Deviation').innerText()).toBe('4 %'); // 20.8 / 20 - 1
    await page.getByText('More than 3 %').waitFor();
    await page.getByRole('button', { name: 'Complete' }).click();
    await page.getByText('Complete', { exact: true }).first().waitFor();
    await page.getByText('Edit check · open').waitFor(); // the check asked by itself

    const second = await signedInAs(department, browser, 'oncologist');
    await second.page.goto(filledUrl);
    await second.page.getByRole('button', { name: 'Ask about this answer' }).first().click();
    await second.page.getByRole('textbox', { name: 'What is unclear?' }).fill('Which chamber?');
    await second.page.getByRole('textbox', { name: 'What is unclear?' }).press('Tab');
    await second.page.keyboard.press('Enter');
    await second.page.locator('[data-state="open"]').filter({ hasText: 'Which chamber?' }).waitFor();

    await page.reload();
    const thread = page.locator('[data-state="open"]').filter({ hasText: 'Which chamber?' });
    await thread.getByRole('button', { name: 'Answer' }).click();
    await thread.getByRole('textbox').fill('Farmer 30013');
    await thread.getByRole('button', { name: 'Answer' }).click();
    await page.locator('[data-state="answered"]').filter({ hasText: 'Farmer 30013' }).waitFor();
    await keepPicture(page, 'form-filled-en-light');

    // After completion a change asks why.
    await page.getByLabel('Output reading').fill('20.2');
    await expect.poll(() => page.getByRole('button', { name: 'Save changes' }).isDisabled()).toBe(true);
    await page.getByLabel('Why is it changed?', { exact: false }).fill('Read again');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.locator('[data-state="closed"]').filter({ hasText: 'Edit check' }).waitFor(); // its check passes now

    // Who is asked does not judge the answer; who asked does.
    const answered = '[data-state="answered"]';
    await page.locator(answered).filter({ hasText: 'Which chamber?' }).waitFor();
    await expect.poll(() => page.locator(answered).getByRole('button').count()).toBe(0);
    await second.page.reload();
    const closing = second.page.locator(answered).filter({ hasText: 'Which chamber?' });
    await closing.getByRole('button', { name: 'Close' }).click();
    await closing.getByRole('button', { name: 'Close' }).first().click();
    await second.page.locator('[data-state="closed"]').filter({ hasText: 'Which chamber?' }).waitFor();
    await page.reload();

    // The first signature asks for account and password; a change makes it lapse in sight; the next asks for the password.
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Account').fill('wang.min');
    await dialog.getByLabel('Password', { exact: true }).fill('not the password');
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await dialog.getByText('Account or password is wrong', { exact: false }).waitFor();
    await dialog.getByLabel('Password', { exact: true }).fill('nothing here is real');
    await keepPicture(page, 'form-sign-en-light');
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.locator('[data-signature="stands"]').filter({ hasText: 'Wang Min' }).waitFor();
    await page.getByLabel('Output reading').fill('20.1');
    await page.getByLabel('Why is it changed?', { exact: false }).fill('Typing error');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.locator('[data-signature="lapsed"]').filter({ hasText: 'because Typing error' }).waitFor();
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await dialog.getByLabel('Password', { exact: true }).fill('nothing here is real');
    await expect.poll(() => dialog.getByLabel('Account').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.locator('[data-signature="stands"]').waitFor();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByText('Locked', { exact: true }).waitFor();
    await keepPicture(page, 'form-signed-en-light');
    const history = await page
      .context()
      .request.get(`${department.url}/api/platform/history/filled-form/${filledUrl.split('/').at(-1)}`);
    const { events }: { events: { action: string }[] } = await history.json();
    expect(events.map(({ action }) => action).filter((action) => action.startsWith('sign'))).toEqual([
      ...['signature-refused', 'sign', 'signature-lapsed', 'sign'],
    ]);
    // The wrong password, which the browser says, and nothing else.
    expect([...physicist.errors, ...second.errors]).toEqual([expect.stringContaining('401')]);
    await physicist.page.context().close();
    await second.page.context().close();
  });

  test('a design is kept while it is made: the page may be closed before it was saved, and saves a draft by itself', async () => {
    const { page, errors } = await signedInAs(department, browser, 'oncologist');
    page.on('dialog', (dialog) => void dialog.accept()); // the browser's own warning that something is not saved
    await page.goto(`${department.url}/forms/new`);
    await page.getByLabel('Form · English').fill('Weekly review');
    await page.locator('[data-save="typed"]').waitFor();
    await page.reload();
    await page.getByText('was found on this computer').waitFor();
    await expect.poll(() => page.getByLabel('Form · English').inputValue()).toBe('Weekly review');
    await page.getByRole('button', { name: 'Add an item' }).click();
    await page.getByRole('menuitem', { name: 'Text', exact: true }).click();
    await page.getByLabel('Question · English').fill('How is the skin');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.waitForURL(/\/forms\/\d+$/);
    await page.locator('[data-save="saved"]').waitFor();
    await page.getByLabel('Form · English').fill('Weekly skin review');
    await page.locator('[data-save="typed"]').waitFor();
    await page.locator('[data-save="saved"]').waitFor();
    await page.reload();
    await page.locator('[data-save="saved"]').waitFor();
    await expect.poll(() => page.getByLabel('Form · English').inputValue()).toBe('Weekly skin review');
    await expect.poll(() => page.getByText('was found on this computer').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a cut network loses nothing that was typed, also when the page is closed', async () => {
    const { page } = await signedInAs(department, browser, 'physicist');
    await page.goto(`${department.url}/forms`);
    await page.getByRole('button', { name: 'Fill' }).first().click();
    await page.waitForURL(/\/filled\/\d+$/);
    await page.getByLabel('Output reading').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Output reading').fill('19.5');
    await page.getByText('What you typed is kept on this computer').waitFor({ timeout: 20_000 });
    await page.context().setOffline(false);
    await page.reload();
    await expect.poll(() => page.getByLabel('Output reading').inputValue()).toBe('19.5');
    await page.locator('[data-save="saved"]').waitFor({ timeout: 20_000 });
    await page.reload();
    await expect.poll(() => page.getByLabel('Output reading').inputValue()).toBe('19.5');
    await page.context().close();
  });

  test('of two who fill one form the second sees both versions, and chooses', async () => {
    const first = await signedInAs(department, browser, 'physicist');
    await first.page.goto(`${department.url}/forms`);
    await first.page.getByRole('button', { name: 'Fill' }).first().click();
    await first.page.waitForURL(/\/filled\/\d+$/);
    const second = await signedInAs(department, browser, 'oncologist');
    await second.page.goto(first.page.url());
    await second.page.getByLabel('Output reading').waitFor();
    await first.page.getByLabel('Output reading').fill('20.1');
    await first.page.locator('[data-save="saved"]').waitFor();
    await second.page.getByLabel('Output reading').fill('20.3');
    await second.page.getByText('has saved this form since you opened it').waitFor();
    await second.page.getByRole('row', { name: /Output reading.*20\.1.*20\.3/ }).waitFor();
    await keepPicture(second.page, 'form-both-versions-en-light');
    await second.page.getByRole('button', { name: 'Take the saved one' }).click();
    await expect.poll(() => second.page.getByLabel('Output reading').inputValue()).toBe('20.1');
    await first.page.context().close();
    await second.page.context().close();
  });

  test('an answer is locked for a reason; a second person agrees to unlock it', async () => {
    const physicist = await signedInAs(department, browser, 'physicist');
    const { page } = physicist;
    await page.goto(`${department.url}/forms`);
    await page.getByRole('button', { name: 'Fill' }).first().click();
    await page.waitForURL(/\/filled\/\d+$/);
    await page.getByLabel('Output reading').fill('20');
    await page.getByRole('radio', { name: 'Yes', exact: true }).click();
    await page.getByRole('radio', { name: '9', exact: true }).click();
    await page.locator('[data-save="saved"]').waitFor();
    await page.getByRole('button', { name: 'Complete' }).click();
    const answer = page.locator('[data-path="q1"]');
    await answer.getByRole('button', { name: 'Lock this answer' }).click();
    await answer.getByRole('textbox', { name: 'Why is it locked?' }).fill('Reported to the authority');
    await answer.getByRole('button', { name: 'Lock this answer' }).click();
    const lock = page.locator('[data-lock="item"]');
    await lock.getByText('Reported to the authority').waitFor();
    await expect.poll(() => page.getByLabel('Output reading').isDisabled()).toBe(true);
    await keepPicture(page, 'form-item-locked-en-light');
    await lock.getByRole('button', { name: 'Ask to unlock' }).click();
    await lock.getByRole('textbox').fill('Chamber was not corrected');
    await lock.getByRole('button', { name: 'Ask to unlock' }).click();
    await lock.getByText('A second person must agree').waitFor();
    const second = await signedInAs(department, browser, 'oncologist');
    await second.page.goto(page.url());
    await second.page.getByRole('button', { name: 'Agree and unlock' }).click();
    await second.page.locator('[data-lock="item"]').waitFor({ state: 'detached' });
    await expect.poll(() => second.page.getByLabel('Output reading').isEnabled()).toBe(true);
    expect([...physicist.errors, ...second.errors]).toEqual([]);
    await page.context().close();
    await second.page.context().close();
  });

  test('the head keeps the rules of four eyes: one is taken away, set again, and its history read', async () => {
    const { page, errors } = await signedInAs(department, browser, 'head');
    await page.goto(`${department.url}/signature-rules`);
    const rule = 'filled form: Author and Reviewer are two persons';
    await page.getByRole('button', { name: `Remove: ${rule}` }).click();
    await page.getByText(rule).waitFor({ state: 'detached' });
    await choose(page, 'What is signed', 'filled form');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByText(rule).waitFor();
    await keepPicture(page, 'signature-rules-en-light');
    await page.getByRole('button', { name: `History of ${rule}` }).click();
    await page.getByText('Author and Reviewer must be two persons', { exact: false }).first().waitFor();

    const answer = await page.context().request.get(`${department.url}/api/platform/people`);
    const people: { personKey: string; name: string }[] = (await answer.json()).rows;
    await page.goto(`${department.url}/people/${people.find(({ name }) => name === 'Wang Min')?.personKey}`);
    await page.getByRole('button', { name: 'History of Wang Min' }).click();
    await page.getByText('Role Physicist from', { exact: false }).first().waitFor();
    await keepPicture(page, 'person-history-en-light');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the same in Chinese at a phone’s width', async () => {
    const { page, errors } = await signedInAs(department, browser, 'physicist', {
      locale: 'zh-CN',
      colorScheme: 'dark',
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${department.url}/forms`);
    await page
      .getByRole('button', { name: '填 写' })
      .or(page.getByRole('button', { name: '填写' }))
      .first()
      .click();
    await page.getByText('输出读数').waitFor();
    await page.getByRole('radio', { name: '3', exact: true }).click();
    await fitsTheWidth(page);
    await keepPicture(page, 'form-zh-phone');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** A number with a calculation and a check, a question with another behind it, and a rating scale. */
async function designChecklist(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/forms/new`);
  const editor = page.locator('section').filter({ hasText: 'Add an item' }).first();
  const add = async (kind: string, en: string, zh: string) => {
    await editor.getByRole('button', { name: 'Add an item' }).click();
    const item = page.getByRole('menuitem', { name: kind, exact: true });
    await item.click();
    await item.waitFor({ state: 'hidden' });
    await editor.getByLabel('Question · English').fill(en);
    await editor.getByLabel('Question · 中文').fill(zh);
  };
  await editor.getByLabel('Form · English').fill('Morning check');
  await editor.getByLabel('Form · 中文').fill('晨检');
  await add('Number', 'Output reading', '输出读数');
  await editor.getByLabel('Unit (UCUM)').fill('nC');
  await editor.getByText('An answer is needed').click();
  await add('Number', 'Deviation', '偏差');
  await editor.getByLabel('Unit (UCUM)').fill('%');
  await editor.getByLabel('Decimals').fill('1');
  await editor.getByLabel('Calculated (FHIRPath)').fill("(item.where(linkId='q1').answer.value / 20 - 1) * 100");
  await editor.getByRole('button', { name: 'Add a check' }).click();
  await editor.getByLabel('True where all is well').fill("item.where(linkId='q2').answer.value.abs() <= 3");
  await editor.getByLabel('Said where it is not · English').fill('More than 3 %');
  await choose(page, 'Class', 'opens a query');
  await add('Yes or no', 'Door interlock works', '门联锁正常');
  await editor.getByText('An answer is needed').click();
  await add('Text', 'What was done', '处理措施');
  await editor.getByRole('button', { name: 'Add a condition' }).click();
  await choose(page, 'Question', 'Door interlock works');
  await choose(page, 'Comparison', '=');
  await choose(page, 'Value', 'No');
  await add('Rating scale', 'How sure are you', '把握程度');
  await editor.getByText('An answer is needed').click();
}
