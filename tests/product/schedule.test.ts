import { CHINA_2026 } from '@isocenter/deadlines';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { signedInAs } from './signed-in-as.ts';
import { arrange, signedRequests } from './signed-requests.ts';
import { signs } from './signs.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`the schedule in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('a machine, an appointment by keyboard and by mouse, a course placed in one go, a gap compensated', async () => {
    const head = await signedInAs(department, browser, 'head');
    await head.page.goto(department.url);
    const calendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: { 2026: CHINA_2026 } };
    const settings = await head.page.evaluate(async () => (await fetch('/api/platform/deadlines')).json());
    const revision = settings.calendar?.revision ?? 0;
    const asHead = await signedRequests(department, head.page);
    await arrange(asHead, 'PUT', '/api/platform/deadlines/calendar', { body: calendar, revision });

    const oncologist = await signedInAs(department, browser, 'oncologist');
    await oncologist.page.goto(department.url);
    const who = { name: 'Qin, Lan', nameZh: '秦岚', sex: 'F', birthDate: '1966-05-04' };
    const identifiers = [{ assigner: 'City Hospital', value: 'Q-77' }];
    const asOncologist = await signedRequests(department, oncologist.page);
    const { person } = await (await asOncologist.ask('/api/platform/session')).json();
    const body = { ...who, identifiers };
    const { patientKey } = await arrange(asOncologist, 'POST', '/api/clinic/patients', { body });
    const course = { patientKey, title: 'Larynx', intent: 'curative', diagnosisKey: null, physician: person.personKey };
    const referredAt = '2026-11-20T09:00:00+08:00';
    const made = await arrange(asOncologist, 'POST', '/api/clinic/courses', { body: { ...course, referredAt } });
    const { courseKey } = made.course;

    const { page } = await signedInAs(department, browser, 'therapist');
    const asTherapist = await signedRequests(department, page);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${department.url}/schedule?from=2026-12-07`);
    await page.getByRole('button', { name: 'Machines and down-time' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a machine, room or person' }).click();
    await choose(dialog, 'Kind', 'treatment machine');
    await dialog.getByLabel('Name', { exact: true }).fill('Linac 9');
    await dialog.getByLabel('Opens').fill('08:00');
    await dialog.getByLabel('Closes').fill('12:00');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Linac 9').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await choose(page, 'Machine, room or person', 'Linac 9');
    const { resources } = await page.evaluate(async () => (await fetch('/api/clinic/schedule/resources')).json());
    const linac = resources.find(({ name }: { name: string }) => name === 'Linac 9');
    const { resourceKey, siteKey: _, revision: held, ...content } = linac;
    await page.locator('h1').click(); // the keys are the page's again
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await choose(dialog, 'Registered patient', '秦岚');
    await choose(dialog, 'What for', 'Treatment');
    await expect.poll(() => dialog.getByLabel('Day').inputValue()).toBe('2026-12-08');
    await expect.poll(() => dialog.getByLabel('Time').inputValue()).toBe('08:30');
    await dialog.getByLabel('Length (min)').fill('30');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const block = page.getByRole('button', { name: '08:30 秦岚 Treatment' });
    await block.waitFor();
    await page.locator('h1').click();
    for (const key of ['m', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
    await page.locator('[data-day="2026-12-07"]').getByRole('button', { name: '08:30 秦岚' }).waitFor();
    await block.dragTo(page.locator('[data-day="2026-12-09"]'), {
      ...{ sourcePosition: { x: 10, y: 2 }, targetPosition: { x: 30, y: 98 } },
    });
    await page.locator('[data-day="2026-12-09"]').getByRole('button', { name: '09:00 秦岚' }).waitFor();
    // Where the department does not work it is refused, in words, and stays where it was.
    await page.getByRole('button', { name: '09:00 秦岚' }).dragTo(page.locator('[data-day="2026-12-12"]'));
    await page.getByText('The department does not work on 2026-12-12.', { exact: false }).waitFor();
    await page.locator('[data-day="2026-12-09"]').getByRole('button', { name: '09:00 秦岚' }).waitFor();

    await page.goto(`${department.url}/clinic/courses/${courseKey}/schedule`);
    await page.getByRole('button', { name: 'Place the fractions…' }).click();
    await choose(page, 'With', 'Linac 9');
    await page.keyboard.press('Escape');
    for (const [label, value] of [
      ['Fractions', '10'],
      ['Dose per fraction (Gy)', '2'],
      ['Length (min)', '15'],
      ['At least between two (h)', '16'],
      ['May be moved by (min)', '60'],
      ['First day', '2026-12-07'],
      ['Time of day', '09:00'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole('button', { name: 'Show where they come' }).click();
    await page.getByText('10 fractions from 2026-12-07 to 2026-12-18.', { exact: false }).waitFor();
    await page.getByText('Each fraction').click();
    await page.getByText('Wed 2026-12-09 08:45 (moved by -15 min)').waitFor();
    await keepPicture(page, 'schedule-placement-en-light');
    await page.getByRole('button', { name: 'Keep these appointments' }).click();
    await page.getByText('0 of 10 fractions took place', { exact: false }).waitFor();
    await page.goto(`${department.url}/schedule?from=2026-12-07&resource=${resourceKey}`);
    await page.getByRole('button', { name: '09:00 秦岚 Fraction 1', exact: true }).waitFor();
    await keepPicture(page, 'schedule-week-en-light');

    const { appointments } = await page.evaluate(
      async (key) => (await fetch(`/api/clinic/courses/${key}/schedule`)).json(),
      courseKey,
    );
    for (const [index, each] of appointments.filter(({ fraction }: { fraction: number }) => fraction <= 6).entries()) {
      const { startsAt, endsAt, resourceKeys, note, appointmentKey } = each;
      const became = index < 3 ? { state: 'done', reason: null } : { state: 'missed', reason: 'mucositis' };
      const change = { startsAt, endsAt, resourceKeys, note, ...became, allTheSame: false };
      const asked = { body: change, revision: each.revision };
      await arrange(asTherapist, 'PUT', `/api/clinic/schedule/appointments/${appointmentKey}`, asked);
    }

    const decider = oncologist.page;
    await decider.setViewportSize({ width: 1366, height: 768 });
    await decider.goto(`${department.url}/clinic/courses/${courseKey}/schedule`);
    await decider.getByText('3 of 10 fractions took place, 3 were missed.', { exact: false }).waitFor();
    await decider.getByLabel('Treatment goes on on').fill('2026-12-15');
    await decider.getByLabel('Between two fractions of a day (h, 6 or more)').fill('6');
    await choose(decider, 'Tumour, from the table', 'Head and neck, squamous cell');
    await decider.getByLabel('Repopulation from day (Tk)').fill('9');
    await decider.getByLabel('Late tissue, from the table').fill('late-responding'); // the list shows a part of itself
    await choose(decider, 'Late tissue, from the table', 'late-responding normal tissue, generic');
    await decider.getByLabel('Its dose (% of the prescription)').fill('100');
    await decider.getByRole('button', { name: 'Reckon' }).click();
    // 10 x 2 (1 + 2/10) - 0.9 (11 - 9); seven fractions from 15 December end on the 23rd: five days more
    await decider.getByText('10 × 2 × (1 + 2/10) − 0.9 × (11 − 9) = 22.20 Gy').first().waitFor();
    const none = decider.getByRole('row').filter({ hasText: 'Go on without compensation' });
    await expect.poll(() => none.innerText()).toContain('−4.50');
    await decider.getByRole('radio', { name: 'Two fractions on some days' }).check();
    await decider.getByLabel('Why this way').fill('Keeps the overall time; mucosa has healed');
    await keepPicture(decider, 'schedule-gap-en-light');
    await decider.getByRole('button', { name: 'Decide: Two fractions on some days' }).click();
    await decider.getByRole('button', { name: 'Sign', exact: true }).click();
    await signs(decider);
    await decider.getByRole('button', { name: 'Place the rest so…' }).click();
    // The machine is open longer: six hours fit in.
    const longer = { body: { ...content, closes: '18:00' }, revision: held };
    await arrange(asTherapist, 'PUT', `/api/clinic/schedule/resources/${resourceKey}`, longer);
    await decider.getByLabel('Second time of day').fill('15:30');
    await decider.getByRole('button', { name: 'Show where they come' }).click();
    await decider.getByText('7 fractions from 2026-12-15 to 2026-12-18.', { exact: false }).waitFor();
    await decider.getByRole('button', { name: 'Keep these appointments' }).click();
    await decider.getByText('Carried out in the schedule.').waitFor();
    await decider.getByText('end as things stand 2026-12-18', { exact: false }).waitFor();

    const phone = await signedInAs(department, browser, 'therapist', { locale: 'zh-CN' });
    await phone.page.setViewportSize({ width: 390, height: 844 });
    await phone.page.goto(`${department.url}/schedule?from=2026-12-14&resource=${resourceKey}`);
    await phone.page.getByText('15:30 秦岚 第 5 次').waitFor();
    await keepPicture(phone.page, 'schedule-week-zh-phone');
    await phone.page.goto(`${department.url}/clinic/courses/${courseKey}/schedule`);
    await phone.page.getByText('已在排程中执行。').waitFor();
    await keepPicture(phone.page, 'schedule-course-zh-phone');
    for (const opened of [head, oncologist, phone]) expect(opened.errors).toEqual([]);
  });
});
