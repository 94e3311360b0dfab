import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnPageOfStay, WardContact } from '../../server/units/ward/own-page/contract.ts';
import type { Stay } from '../../server/units/ward/stay/contract.ts';
import { admitPatient } from './admit-patient.ts';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { setCalendar } from './set-calendar.ts';
import type { SignedIn } from './sign-in.ts';
import { enterAs, signedInAs } from './signed-in-as.ts';
import { arrange, requestsBy, signedRequests } from './signed-requests.ts';

const missing = missingChromium();
const PATIENT = 'Own Page';
const BED = '71';
const PHONE = { viewport: { width: 390, height: 844 } };
/** Around the clock, so that the test does not depend on the hour. */
const EVERY_DAY = Array.from({ length: 7 }, (_, day) => ({ day, from: '00:00', until: '24:00' }));

describe.skipIf(missing !== '')(`the patient's own page on a phone${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let board: Page;
  let signed: SignedIn;
  let stayKey: string;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
    ({ page: board } = await signedInAs(department, browser, 'nurse', { viewport: { width: 1280, height: 800 } }));
    signed = await signedRequests(department, board);
    await setCalendar(await requestsBy(department, await enterAs(department, 'head')));
    const stay = await admitPatient(signed, { name: PATIENT, bed: BED, admittedAt: new Date(Date.now() - 60_000) });
    stayKey = stay.stayKey;
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  const keepContact = async (hours: readonly object[]) => {
    const { revision }: WardContact = await (await signed.ask('/api/ward/contact')).json();
    const content = { hours, phone: '021-5555 0100', emergency: '120', withinMinutes: 15 };
    const headers = { 'content-type': 'application/json', 'if-match': `"${revision}"` };
    return signed.ask('/api/ward/contact', { method: 'PUT', headers, body: JSON.stringify(content) });
  };
  const answers = async () => {
    const told: OwnPageOfStay = await (await signed.ask(`/api/ward/stays/${stayKey}/own-page`)).json();
    return told.answers.map(({ content }) => content.pain);
  };

  /** A link and its code, as the nurse hands them out at the page of the stay. */
  async function handedOut(nurse: Page): Promise<{ readonly link: string; readonly code: string }> {
    await nurse.goto(`${department.url}/ward/stays/${stayKey}`);
    const card = nurse.getByRole('region', { name: 'Reported by the patient' });
    await choose(card, 'Open for', '30 days');
    await card.getByRole('button', { name: 'Link for the patient' }).click();
    const told = card.getByRole('status').locator('code');
    await told.first().waitFor();
    const [link = '', code = ''] = await told.allInnerTexts();
    return { link, code };
  }
  async function onPhone(language: 'en' | 'zh', handed: { readonly link: string; readonly code: string }) {
    const context = await browser.newContext({ ...PHONE, locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const phone = await context.newPage();
    await phone.goto(handed.link);
    const other = phone.getByRole('button', { name: language === 'en' ? 'English' : '中文' });
    if (await other.isVisible()) await other.click();
    await phone.getByLabel(language === 'en' ? 'Your six-digit code' : '您的六位验证码').fill(handed.code);
    await phone.getByRole('button', { name: language === 'en' ? 'Begin' : '开始' }).click();
    return phone;
  }
  async function answersInEnglish(phone: Page, pain: number) {
    const tap = (name: string) => phone.getByRole('button', { name, exact: true }).click();
    await tap('I am the patient');
    await fitsTheWidth(phone);
    await tap(String(pain));
    await tap('Yes');
    await tap('1 to 2 hours ago');
    await tap('2');
    await tap('A little');
    await tap('Yesterday');
    await tap('Awake');
    await tap('None of these');
    await phone.getByLabel('Is there anything else you want to say?').fill('worse when I stand');
    await tap('Go on');
    await phone.getByText('A little').waitFor();
    await fitsTheWidth(phone);
    await tap('Send to my care team');
  }

  test('a red answer stands on the open board without a reload; the patient sees when somebody has seen to it', async () => {
    const stayPage = await board.context().newPage();
    await stayPage.goto(`${department.url}/ward/stays/${stayKey}`);
    await stayPage.getByText('No link can be handed out before').waitFor();
    expect((await keepContact(EVERY_DAY)).status).toBe(200);
    const handed = await handedOut(stayPage);
    await board.goto(`${department.url}/ward`);
    await board.getByRole('listitem', { name: `Bed ${BED}` }).waitFor();

    const phone = await onPhone('en', handed);
    await phone.getByText('The ward reads this page now.').waitFor();
    await answersInEnglish(phone, 8);
    await phone.getByText('If nobody contacts you within 15 minutes').waitFor();
    await phone.getByText('Nobody of the ward has said yet that they saw it.').waitFor();
    expect(await phone.locator('body').innerText()).not.toContain(PATIENT);
    const size = await phone.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.querySelector('main')!).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(18);

    // The board was open all the time: the stream tells it, well within the minute.
    const red = board.getByRole('alert').filter({ hasText: 'severe pain' });
    await red.waitFor({ timeout: 20_000 });
    await red.getByText('to be seen to by', { exact: false }).waitFor();
    await board
      .getByRole('listitem', { name: `Bed ${BED}` })
      .getByText('pain 8')
      .waitFor();

    await stayPage.reload();
    await stayPage.getByLabel('What was done').fill('went to the bed');
    await stayPage.getByRole('button', { name: 'See to it' }).click();
    await stayPage.getByText('went to the bed').waitFor();
    await board.getByRole('alert').filter({ hasText: 'severe pain' }).waitFor({ state: 'detached', timeout: 20_000 });
    await phone.getByText('Somebody of the ward saw your answer').waitFor({ timeout: 30_000 });
    await phone.context().close();
    await stayPage.close();
  });

  test('in a dead spot the answer waits and says so; it arrives once', async () => {
    const stayPage = await board.context().newPage();
    const phone = await onPhone('en', await handedOut(stayPage));
    await phone.getByText('Who is answering?').waitFor();
    const before = (await answers()).length;
    // The answer arrives, and the phone never hears of it.
    let lost = 0;
    await phone.route('**/own-page/answers', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await answersInEnglish(phone, 3);
    await phone.getByText('Not sent yet: 1.').waitFor();
    await phone.getByText('They raise no alarm.').waitFor({ timeout: 30_000 });
    expect(lost).toBe(1);
    await expect.poll(answers).toHaveLength(before + 1);
    await phone.context().close();
    await stayPage.close();
  });

  test('in Chinese, while nobody reads it: plain words of what to do, and no claim that anybody was told', async () => {
    expect((await keepContact([])).status).toBe(200);
    const stayPage = await board.context().newPage();
    const phone = await onPhone('zh', await handedOut(stayPage));
    await phone.getByText('现在没有人查看本页').first().waitFor();
    await phone.getByRole('link', { name: '拨打病房电话：021-5555 0100' }).waitFor();
    const tap = (name: string) => phone.getByRole('button', { name, exact: true }).click();
    await tap('家属或他人代填');
    await tap('4');
    await tap('否');
    await tap('3 天前');
    await tap('非常困倦，很难叫醒');
    await tap('呼吸变慢或困难');
    await tap('继续');
    await tap('继续');
    await fitsTheWidth(phone);
    await tap('发送给医护人员');
    await phone.getByText('请不要等待，立即拨打病房电话或急救电话', { exact: false }).waitFor();
    expect(await phone.locator('main').innerText()).not.toMatch(/已于 .* 提交病房/);
    const untold = board.getByRole('alert').filter({ hasText: 'hard to wake' });
    await untold.waitFor({ timeout: 20_000 });
    expect(await untold.innerText()).not.toContain('seen to'); // without any hours it is due at no time
    await phone.context().close();
    await stayPage.close();
  });

  test('what came while nobody read it is due from the next staffed minute, and is late on the board once its minutes have passed', async () => {
    const today = new Date().getDay();
    const hours = [{ day: (today + 2) % 7, from: '08:00', until: '17:30' }];
    expect((await keepContact(hours)).status).toBe(200);
    const stayPage = await board.context().newPage();
    const phone = await onPhone('en', await handedOut(stayPage));
    await phone.getByText('Nobody reads this page now.', { exact: false }).waitFor();
    await answersInEnglish(phone, 9);
    await phone.getByText('nobody of the ward was there to read it', { exact: false }).waitFor();
    await phone.context().close();

    const { page: wall } = await signedInAs(department, browser, 'nurse', { viewport: { width: 1280, height: 800 } });
    await wall.goto(`${department.url}/ward`);
    const red = wall.getByRole('alert').filter({ hasText: 'severe pain' });
    await red.getByText(/to be seen to by \d\d-\d\d 08:15/).waitFor();
    await keepPicture(wall, 'ward-red-answer-due-en-light');
    await wall.getByRole('button', { name: 'Patients’ own page' }).click();
    await wall.getByLabel('Public holidays from').waitFor();
    await keepPicture(wall, 'ward-own-page-contact-en-light');
    await wall.context().close();
    // as the clock goes on, without a reload
    const { page: later } = await signedInAs(department, browser, 'nurse', { viewport: { width: 1280, height: 800 } });
    await later.clock.install({ time: new Date() });
    await later.goto(`${department.url}/ward`);
    const late = later.getByRole('alert').filter({ hasText: 'severe pain' });
    await late.getByText('to be seen to by', { exact: false }).waitFor();
    await later.context().setOffline(true);
    await later.clock.fastForward(72 * 3_600_000);
    await late.getByText(/✕ not seen to since .*08:15/).waitFor();
    await later.context().close();
    await stayPage.close();
  });

  test('after the patient’s death it says that it is no longer open, while it stands open and when it is opened anew', async () => {
    const stayPage = await board.context().newPage();
    const handed = await handedOut(stayPage);
    const phone = await onPhone('en', handed);
    await phone.getByText('Who is answering?').waitFor();
    const stay: Stay = await (await signed.ask(`/api/ward/stays/${stayKey}`)).json();
    const discharge = { at: new Date().toISOString(), to: 'died', note: '' };
    const body = { content: { ...stay.content, discharge }, inError: false, reason: '' };
    await arrange(signed, 'PUT', `/api/ward/stays/${stayKey}`, { body, revision: stay.revision });

    await phone.getByText('This page is no longer open').waitFor({ timeout: 30_000 });
    await phone.getByRole('heading', { name: 'This page is closed' }).waitFor();
    await fitsTheWidth(phone);
    await keepPicture(phone, 'ward-own-page-closed-en-phone');
    await phone.context().close();
    const again = await onPhone('zh', handed);
    await again.getByText('本页面已停止使用，不能再填写', { exact: false }).waitFor();
    expect(await again.locator('main').innerText()).not.toMatch(/去世|死亡|验证码|疼痛/);
    await keepPicture(again, 'ward-own-page-closed-zh-phone');
    await again.context().close();
    await stayPage.reload();
    await stayPage.getByText('The page is closed').waitFor();
    await stayPage.close();
  });
});
