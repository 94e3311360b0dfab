import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemonstrationAccount } from '../../server/platform/access/contract.ts';
import type { Analgesics } from '../../server/units/ward/analgesics/contract.ts';
import type { NarcoticBook, Narcotics } from '../../server/units/ward/narcotics/contract.ts';
import type { Bed, Stay } from '../../server/units/ward/stay/contract.ts';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import type { SignedIn } from './sign-in.ts';
import { signedInAs } from './signed-in-as.ts';
import { signedRequests } from './signed-requests.ts';
import { signs } from './signs.ts';

const missing = missingChromium();
const HOUR_MS = 3_600_000;
const json = { 'content-type': 'application/json' };
const AMPOULE = 'morphine hydrochloride injection, 10 mg / 1 ml / ampoule';

/** One day of a cupboard, in its order: two persons receive, a nurse gives half an ampoule and a patch, the patch comes back, the night counts. */
describe.skipIf(missing !== '')(`the narcotic ledger in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let nurse: Page;
  let second: Page;
  let physician: SignedIn;
  let asNurse: SignedIn;
  let stayKey: string;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
    const opened = await signedInAs(department, browser, 'nurse', { viewport: { width: 1280, height: 800 } });
    nurse = opened.page;
    second = (await signedInAs(department, browser, 'resident', { viewport: { width: 1280, height: 800 } })).page;
    asNurse = await signedRequests(department, nurse);
    const { page } = await signedInAs(department, browser, 'oncologist');
    physician = await signedRequests(department, page);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  const sent = async <T>(who: SignedIn, path: string, body: object, headers: object = {}): Promise<T> => {
    const answer = await who.ask(path, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const ledger = async (): Promise<Narcotics> => (await asNurse.ask('/api/ward/narcotics')).json();
  const balances = async () => (await ledger()).items.flatMap(({ batches }) => batches.map(({ balance }) => balance));

  async function enters(button: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
    await nurse.getByRole('button', { name: button }).first().click();
    const dialog = nurse.getByRole('dialog');
    await fill(dialog);
    await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  /** The second person confirms all that waits, one after another. */
  async function confirmsAll() {
    await second.reload();
    const buttons = second.getByRole('button', { name: 'Confirm as second person' });
    await buttons.first().waitFor();
    for (let left = await buttons.count(); left > 0; left -= 1) {
      await buttons.first().click();
      await signs(second);
      await second.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => buttons.count()).toBe(left - 1);
    }
  }
  /** A signed order of a physician, and a dose of it that the nurse charted. */
  async function charted(part: object, dose: number, at: number): Promise<Analgesics['administrations'][number]> {
    const content = {
      ...{ purpose: 'opioid', preparation: '', doseMost: null, note: '', rules: [], beyondReason: 'tested', dose },
      ...{ startsAt: new Date(Date.now() - 4 * HOUR_MS).toISOString(), ...part },
    };
    const drafted = await sent<Analgesics>(physician, `/api/ward/stays/${stayKey}/analgesic-orders`, {
      ...{ content, replacesKey: null },
    });
    const order = drafted.orders.find(({ isSigned }) => !isSigned)!;
    const accounts: readonly DemonstrationAccount[] = await (
      await fetch(`${department.url}/api/platform/demonstration-accounts`)
    ).json();
    const { name } = accounts.find(({ role }) => role === 'oncologist')!;
    const asked = { meaning: 'author', login: name.toLowerCase().replace(' ', '.'), password: 'nothing here is real' };
    await sent(physician, `/api/ward/analgesic-orders/${order.orderKey}/signatures`, asked, {
      'if-match': `"${order.revision}"`,
    });
    const given = { sentAs: randomUUID(), at: new Date(at).toISOString(), given: true, dose, reason: 'before' };
    const told = await sent<Analgesics>(asNurse, `/api/ward/analgesic-orders/${order.orderKey}/administrations`, given);
    return told.administrations.find(({ orderKey }) => orderKey === order.orderKey)!;
  }

  test('a drug is received by two: in the balance once the second has signed', async () => {
    await nurse.goto(`${department.url}/ward/narcotics`);
    for (const item of [
      {
        drug: 'morphine',
        preparation: 'hydrochloride injection',
        form: 'ampoule',
        strength: '10',
        unit: 'mg',
        ml: '1',
      },
      { drug: 'fentanyl', preparation: 'reservoir patch', form: 'patch', strength: '25', unit: '', ml: '' },
    ]) {
      await nurse.getByRole('button', { name: 'New item' }).click();
      const dialog = nurse.getByRole('dialog');
      await choose(dialog, 'Drug', item.drug);
      await dialog.getByLabel('Preparation, as on the box').fill(item.preparation);
      await choose(dialog, 'Form', item.form);
      await dialog.getByLabel('Content of one').fill(item.strength);
      if (item.unit) await choose(dialog, 'Unit', item.unit);
      if (item.ml) await dialog.getByLabel('Volume of one (ml)').fill(item.ml);
      await dialog.getByRole('button', { name: 'Add item' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await nurse.getByRole('heading', { name: AMPOULE }).waitFor();
    // fentanyl stands before morphine
    for (const [index, units] of ['4', '5'].entries()) {
      await nurse.getByRole('button', { name: 'Receipt' }).nth(index).click();
      const dialog = nurse.getByRole('dialog');
      await dialog.getByLabel('Batch').fill(`B${index}`);
      await dialog.getByLabel('Expires').fill('2031-05-31');
      await dialog.getByLabel('How many', { exact: false }).fill(units);
      await dialog.getByLabel('Document number').fill('P-2026-77');
      await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    expect(await balances()).toEqual([0, 0]);
    await nurse.getByRole('button', { name: 'Confirm as second person' }).first().click();
    await signs(nurse);
    await nurse.getByText('another person must confirm it').waitFor();
    await nurse.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await second.goto(`${department.url}/ward/narcotics`);
    await confirmsAll();
    await expect.poll(balances).toEqual([4, 5]);
  });

  test('half an ampoule of a charted dose: given and wasted make it up, and the same person does not witness the waste', async () => {
    const patient = await sent<{ patientKey: string }>(asNurse, '/api/clinic/patients', {
      ...{ name: 'Ledger One', nameZh: null, sex: 'F', birthDate: '1960-01-02', identifiers: [] },
    });
    const beds = await sent<readonly Bed[]>(asNurse, '/api/ward/beds', { name: '77', inUse: true });
    const admitted = {
      ...{ patientKey: patient.patientKey, bedKey: beds.find(({ name }) => name === '77')!.bedKey, reportsSelf: true },
      admittedAt: new Date(Date.now() - 5 * HOUR_MS).toISOString(),
    };
    ({ stayKey } = await sent<Stay>(asNurse, '/api/ward/stays', admitted));
    const once = { drug: 'morphine', route: 'intravenous', unit: 'mg', schedule: { kind: 'once' } };
    await charted(once, 6, Date.now());
    await nurse.reload();
    await nurse.getByText('charted 6 mg, entered 0 mg').waitFor();
    await keepPicture(nurse, 'narcotics-open-en-light');
    await nurse.getByRole('button', { name: 'Enter use' }).click();
    const dialog = nurse.getByRole('dialog');
    await choose(dialog, 'Item and batch', 'morphine');
    await dialog.getByLabel('How many', { exact: false }).fill('1');
    await dialog.getByLabel('Given of it (mg)').fill('6');
    await dialog.getByLabel('Wasted of it (mg)').fill('3');
    await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    await dialog.getByText('leave 1 mg open').waitFor();
    await dialog.getByLabel('Wasted of it (mg)').fill('4');
    await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await ledger()).open.doses).toEqual([]);
    await nurse.getByRole('button', { name: 'Confirm as second person' }).click();
    await signs(nurse);
    await nurse.getByText('another person must confirm it').waitFor();
    await nurse.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await confirmsAll();
    await expect.poll(balances).toEqual([4, 4]);
  });

  test('a used patch is open from when it is taken off until it is back', async () => {
    const worn = {
      drug: 'fentanyl',
      route: 'transdermal',
      unit: 'mcg/h',
      schedule: { kind: 'patch', changeHours: 72 },
    };
    const { administrationKey, revision } = await charted(worn, 25, Date.now());
    await nurse.reload();
    await enters('Enter use', async (dialog) => {
      await choose(dialog, 'Item and batch', 'fentanyl');
      await dialog.getByLabel('How many', { exact: false }).fill('1');
      await dialog.getByLabel('Given of it (mcg/h)').fill('25');
      await dialog.getByLabel('Wasted of it (mcg/h)').fill('0');
    });
    const off = { at: new Date().toISOString() };
    await sent(asNurse, `/api/ward/administrations/${administrationKey}/removal`, off, { 'if-match': `"${revision}"` });
    await nurse.reload();
    await nurse.getByText('1 put on, 0 back', { exact: false }).waitFor();
    await enters('Patches back', (dialog) => dialog.getByLabel('Counted', { exact: false }).fill('1'));
    await confirmsAll();
    await expect.poll(async () => (await ledger()).open.patches).toEqual([]);
  });

  test('a count that differs asks what is known, and stays until two persons settled it', async () => {
    await nurse.reload();
    await nurse.getByRole('button', { name: 'Count: B1' }).click();
    const dialog = nurse.getByRole('dialog');
    await dialog.getByLabel('Counted', { exact: false }).fill('3');
    await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    await dialog.getByText('a difference of -1').waitFor();
    await dialog.getByLabel('Reason').fill('an ampoule fell at the handover');
    await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await nurse.getByText('counted 3, ledger 4, difference -1', { exact: false }).waitFor();
    await enters('Settle', async (open) => {
      await choose(open, 'Explained by the entry', 'none:');
      await open.getByLabel('Reason').fill('broken, pieces found');
    });
    await confirmsAll();
    await expect
      .poll(async () => (await ledger()).open)
      .toEqual({
        ...{ doses: [], infusions: [], uncharted: [], patches: [], unwitnessed: [], differences: [] },
      });
    await expect.poll(balances).toEqual([3, 3]);
  });

  test('the book of the item runs from receipt to count, as page, as CSV and as PDF', async () => {
    await nurse.reload();
    await nurse.getByText('Nothing is open').waitFor();
    await nurse.getByRole('button', { name: 'Ledger:' }).last().click();
    const book = nurse.getByRole('table', { name: 'Ledger:', exact: false });
    const { itemKey } = (await ledger()).items.at(-1)!;
    const linesOf = async (month: string): Promise<NarcoticBook['lines']> =>
      (await (await asNurse.ask(`/api/ward/narcotics/items/${itemKey}/book?month=${month}`)).json()).lines;
    // two where the month ends now, here or where the department is
    const months = [
      ...new Set([-24, 24].map((hours) => new Date(Date.now() + hours * HOUR_MS).toISOString().slice(0, 7))),
    ];
    const books = await Promise.all(months.map(async (month) => ({ month, lines: await linesOf(month) })));
    const kinds = books.flatMap(({ lines }) => lines.map(({ kind }) => kind));
    expect(kinds).toEqual(['receipt', 'use', 'count', 'settlement']);
    const shown = books.find(({ lines }) => lines.length > 0)!;
    await nurse.getByLabel('Month').fill(shown.month);
    await expect.poll(() => book.getByRole('row').count()).toBe(1 + shown.lines.length); // with its head
    await keepPicture(nurse, 'narcotics-book-en-light');
    const [csv] = await Promise.all([
      nurse.waitForEvent('download'),
      nurse.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/^narcotics-\d+-\d{4}-\d{2}\.csv$/);
    const address = await nurse.getByRole('link', { name: 'PDF' }).getAttribute('href');
    const pdf = await asNurse.ask(address ?? '');
    expect(pdf.headers.get('content-type')).toContain('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await nurse.setViewportSize({ width: 390, height: 844 });
    await fitsTheWidth(nurse);
    await keepPicture(nurse, 'narcotics-phone-en-light');
  });
});
