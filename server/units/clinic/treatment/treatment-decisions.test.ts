import type { DeliveredBeam, Plan, TreatmentRecord } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { describe, expect, test } from 'vitest';
import { compareDelivery, weighedBy } from './compare-delivery.ts';
import type { FieldGiven, TreatedField } from './contract.ts';
import { doseToDate } from './dose-to-date.ts';
import { fractionsOfRecords } from './fractions-of-records.ts';
import { mayTreat } from './may-treat.ts';
import { nextFraction } from './next-fraction.ts';
import { treatedPlanOf } from './treated-plan-of.ts';

const field = (number: number, plannedMu: number | null, doseGy: number | null = null): TreatedField => ({
  ...{ number, name: `F${number}`, radiation: 'PHOTON', energyMv: 6, gantryDeg: [0], collimatorDeg: 0, couchDeg: 0 },
  ...{ plannedMu, doseGy },
});
const given = (number: number, deliveredMu: number | null): FieldGiven => ({
  ...{ number, name: null, plannedMu: null, deliveredMu, interruptions: [], overridden: false, couch: null },
});
const TWO = [field(1, 100, 1.5), field(2, 50, 0.5)];

/** Shares by hand: field 1 gives 1.5 of 2.0 Gy, field 2 the rest. */
const deliveries = [
  { what: 'all of it', fields: [given(1, 100), given(2, 50)], delivery: 'as planned', differenceMu: 0, share: 1 },
  { what: 'within what a console shows', fields: [given(1, 99.9), given(2, 50.1)], delivery: 'as planned', differenceMu: 0, share: 0.99975 },
  { what: 'half of a field', fields: [given(1, 50), given(2, 50)], delivery: 'in part', differenceMu: -50, share: 0.625 },
  { what: 'one field only', fields: [given(2, 50)], delivery: 'in part', differenceMu: -100, share: 0.25 },
  { what: 'a field twice over', fields: [given(1, 100), given(2, 100)], delivery: 'more than planned', differenceMu: 50, share: 1.25 },
  { what: 'more here and less there', fields: [given(1, 90), given(2, 60)], delivery: 'more than planned', differenceMu: 0, share: 0.975 },
  { what: 'nobody knows what', fields: [given(1, null), given(2, 50)], delivery: 'not known', differenceMu: null, share: null },
  { what: 'a field that the plan does not have', fields: [given(1, 100), given(2, 50), given(9, 5)], delivery: 'not known', differenceMu: null, share: null },
] as const; // biome-ignore format: a table
test.each(deliveries)('$what: $delivery', ({ fields, delivery, differenceMu, share }) => {
  const compared = compareDelivery({ fields: TWO }, { fields: [...fields] });
  expect(compared).toMatchObject({ delivery, differenceMu });
  if (share === null) expect(compared.share).toBeNull();
  else expect(compared.share).toBeCloseTo(share, 9);
});

test('without a dose of each beam monitor units weigh; a plan without them tells nothing', () => {
  const fields = [field(1, 100), field(2, 50, 0.5)];
  expect(weighedBy({ fields })).toBe('monitor units');
  expect(compareDelivery({ fields }, { fields: [given(1, 100), given(2, 0)] }).share).toBeCloseTo(2 / 3, 9);
  expect(compareDelivery({ fields: [field(1, null)] }, { fields: [given(1, 100)] }).share).toBeNull();
  expect(compareDelivery({ fields: [] }, { fields: [] }).delivery).toBe('not known');
});

describe('dose to date', () => {
  const targets = [
    { label: 'PTV70', doseGy: 70 },
    { label: 'PTV56', doseGy: 56 },
  ];
  const plans = [{ treatedPlanKey: '1', plan: { targets, fields: TWO, fractions: 35 } }];
  const of = (...fields: FieldGiven[]) => ({ treatedPlanKey: '1', fields });
  const whole = of(given(1, 100), given(2, 50));

  // 35 fractions of 2.0 and 1.6 Gy: one whole and one of 62.5 % give 3.25 and 2.6 Gy; the third is not known.
  test('adds the share of each fraction to each target, and counts apart what is not known', () => {
    const nothing = of(given(1, 0), given(2, 0)); // recorded, and not given
    const doses = doseToDate(plans, [whole, of(given(1, 50), given(2, 50)), of(given(1, null), given(2, 50)), nothing]);
    expect(doses.map(({ label, given, planned, notKnown }) => ({ label, given, planned, notKnown }))).toEqual([
      { label: 'PTV70', given: 3, planned: 35, notKnown: 1 },
      { label: 'PTV56', given: 3, planned: 35, notKnown: 1 },
    ]);
    expect(doses[0]?.deliveredGy).toBeCloseTo(3.25, 9);
    expect(doses[1]?.deliveredGy).toBeCloseTo(2.6, 9);
  });

  test('all fractions as planned give the prescribed dose, and no plan knows those of another', () => {
    const all = Array.from({ length: 35 }, () => whole);
    expect(doseToDate(plans, all)[0]?.deliveredGy).toBeCloseTo(70, 9);
    expect(doseToDate(plans, [{ ...whole, treatedPlanKey: '2' }])[0]).toMatchObject({ given: 0, deliveredGy: 0 });
  });

  test.each([
    { numbers: [], next: 1 },
    { numbers: [1, 2], next: 3 },
    { numbers: [1, 3], next: 2 },
    { numbers: [1, 2, 3, 4, 5], next: null },
    { numbers: [1, 2, 4], empty: [2], next: 3 },
    { numbers: [1, 2, 3, 4, 5], empty: [2], next: 6 },
    { numbers: [1, 2, 3, 4, 5, 6], empty: [2], next: null },
    { numbers: [1, 2, 3, 4, 5, 6], empty: [2, 6], next: 7 },
    { numbers: [1, 2, 3, 4, 5, 6], empty: [2, 4], next: 7 },
  ])('after $numbers of five, nothing delivered of $empty, comes $next', ({ numbers, empty = [], next }) => {
    const recorded = numbers.map((number) => ({ number, isGiven: !empty.includes(number) }));
    expect(nextFraction(5, recorded)).toBe(next);
  });
});

const WAITS = { owner: 'physicist', since: '2026-03-09T08:00:00Z', due: null, isLate: false } as const;
test.each([
  { state: 'ready', paused: null, waits: ['on-treatment'], may: { may: true } },
  { state: 'on-treatment', paused: null, waits: ['completed'], may: { may: true } },
  { state: 'on-treatment', paused: 'on-hold', waits: ['on-hold'], may: { may: false, whyNot: 'on-hold' } },
  { state: 'plan-approved', paused: null, waits: ['physics-checked'], may: { may: false, whyNot: 'physics-checked' } },
  { state: 'completed', paused: null, waits: ['follow-up'], may: { may: false, whyNot: 'follow-up' } },
  { state: 'stopped', paused: null, waits: [], may: { may: false, whyNot: 'stopped' } },
])('a course that is $state, held by $paused: $may', ({ state, paused, waits, may }) => {
  expect(mayTreat({ state, paused, waitsFor: waits.map((step) => ({ step, ...WAITS })) })).toEqual(may);
});

describe('what the machine recorded', () => {
  type Without<T> = { readonly [K in keyof T]?: T[K] | undefined };
  const beam = (told: Without<DeliveredBeam>) =>
    ({
      ...{ beamNumber: 1, radiation: 'PHOTON', deliveryType: 'TREATMENT', fractionNumber: 7, termination: 'NORMAL' },
      ...{ startedAt: '2026-03-09T14:30:05', endedAt: '2026-03-09T14:31:00', deliveredMeterset: 100 },
      ...{ couch: {}, overrides: [], doseReferences: [], ...told },
    }) as DeliveredBeam;
  const record = (
    uid: string,
    beams: readonly DeliveredBeam[],
    told: Partial<TreatmentRecord> = {},
  ): TreatmentRecord => ({
    header: {
      ...{ sopClassUid: '', sopInstanceUid: uid, transferSyntaxUid: '', modality: 'RTRECORD', patient: {} },
      ...{ studyInstanceUid: '1', seriesInstanceUid: '1', referencedInstanceUids: [], referencedSeriesUids: [] },
    },
    ...{
      planUid: '1.2',
      machine: 'LINAC1',
      utcOffset: '+0800',
      metersetUnit: 'MU',
      setupShift: {},
      beams,
      notices: [],
    },
    ...told,
  });
  const plans = [
    {
      treatedPlanKey: '4',
      plan: { planUid: '1.2', fractionGroup: 1, machine: 'L', fields: [field(1, 100), field(2, 50)] },
    },
  ];
  const read = (...records: TreatmentRecord[]) => fractionsOfRecords(records, plans, { timeZone: 'America/New_York' });

  test('is one fraction, though an interruption parted it and records came out of order', () => {
    const later = {
      deliveryType: 'CONTINUATION',
      deliveredMeterset: 40,
      startedAt: '2026-03-09T14:36:00',
      endedAt: '2026-03-09T14:36:30',
    };
    const { fractions, left } = read(
      record('1.9', [beam(later), beam({ beamNumber: 2, deliveredMeterset: 50, endedAt: '2026-03-09T14:38:00' })]),
      record('1.8', [beam({ deliveredMeterset: 60, termination: 'MACHINE', terminationCode: 'GATE' })]),
    );
    expect(left).toEqual([]);
    expect(fractions).toHaveLength(1);
    expect(fractions[0]?.recordUids).toEqual(['1.8', '1.9']);
    expect(fractions[0]?.content).toMatchObject({
      ...{ treatedPlanKey: '4', number: 7, machine: 'LINAC1' },
      ...{ startedAt: '2026-03-09T14:30:05+08:00', endedAt: '2026-03-09T14:38:00+08:00' },
      fields: [
        { number: 1, plannedMu: 100, deliveredMu: 100, interruptions: [{ by: 'machine', why: 'GATE' }] },
        { number: 2, plannedMu: 50, deliveredMu: 50, interruptions: [] },
      ],
    });
  });

  test('is not known where it was counted in minutes, and stands where the table of its machine stands', () => {
    const couch = { longitudinalMm: 1250 };
    const counted = { deliveredMeterset: 1.2, specifiedMeterset: 1.2, couch };
    const { fractions } = read(
      record('1.9', [beam(counted), beam({ ...counted, beamNumber: 8 })], { metersetUnit: 'MINUTE' }),
    );
    expect(fractions[0]?.content.fields).toMatchObject([
      { number: 1, plannedMu: 100, deliveredMu: null, couch },
      { number: 8, plannedMu: null, deliveredMu: null },
    ]);
  });

  test('is not known where the last part states the whole: the machine may have counted through', () => {
    const { fractions } = read(
      record('1.8', [beam({ deliveredMeterset: 60, termination: 'OPERATOR' })]),
      record('1.9', [beam({ deliveryType: 'CONTINUATION', startedAt: '2026-03-09T14:36:00' })]),
    );
    expect(fractions[0]?.content.fields[0]?.deliveredMu).toBeNull();
  });

  test.each([
    { what: 'no plan', told: { planUid: undefined }, beams: [beam({})] },
    { what: 'another plan', told: { planUid: '9.9' }, beams: [beam({})] },
    { what: 'no fraction', told: {}, beams: [beam({ fractionNumber: undefined })] },
    { what: 'another group', told: { fractionGroupNumber: 2 }, beams: [beam({})] },
    { what: 'no time', told: {}, beams: [beam({ startedAt: undefined })] },
    { what: 'no time', told: { utcOffset: undefined }, beams: [beam({ startedAt: '2026-02-30T14:30:05' })] },
    { what: 'not readable', told: {}, beams: [beam({ fractionNumber: 0 })] },
    { what: 'not readable', told: {}, beams: [beam({ deliveryType: 'SETUP' })] },
  ])('is left where it has $what', ({ what, told, beams }) => {
    const bare = JSON.parse(JSON.stringify(record('1.9', beams, told as Partial<TreatmentRecord>))) as TreatmentRecord;
    expect(read(bare)).toEqual({ fractions: [], left: [{ recordUid: '1.9', why: what }] });
  });

  test('a setup image is no field, an override is told, and a time without a zone has that of the department', () => {
    const { fractions } = read(
      record('1.9', [beam({ verification: 'VERIFIED_OVR' }), beam({ beamNumber: 2, deliveryType: 'SETUP' })], {
        utcOffset: 'local',
      }),
    );
    // New York is on summer time since the day before: four hours behind UTC.
    expect(fractions[0]?.content.startedAt).toBe('2026-03-09T18:30:05.000Z');
    expect(fractions[0]?.content.fields).toMatchObject([{ number: 1, overridden: true }]);
  });
});

describe('a plan that is taken over', () => {
  const beams = [{ beamNumber: 1, metersetMu: 100, doseGy: 2 }];
  const group = (number: number) => ({ number, fractionsPlanned: 20, beams, brachySetups: [] });
  const taken = (groups: readonly number[], targets: { label: string; doseGy: number }[] | null) => {
    const plan = {
      ...{ header: { sopInstanceUid: '1.2' }, beams: [], doseReferences: [] },
      fractionGroups: groups.map(group),
    } as unknown as Plan;
    const stated = (label: string, doseGy: number) => ({ label, doseGy, roiNumber: null, source: '' });
    const prescription = {
      ...{ state: 'from plan' as const, fractions: 20, fractionsSource: '' },
      targets: [stated('PTV70', 70), stated('PTV56', 56)],
    };
    const asked = { caseKey: 'c', machine: null, fractions: null, targets, shift: null, setup: '', despite: '' };
    return treatedPlanOf({ plan, prescription }, asked, { sha256: '', label: null });
  };

  test('keeps its group, and its targets beside those that somebody says', () => {
    expect(taken([3], null)).toMatchObject({ fractionGroup: 3, fractions: 20 });
    expect(
      taken(
        [3],
        [
          { label: 'PTV56', doseGy: 54 },
          { label: 'PTV60', doseGy: 60 },
        ],
      )?.targets,
    ).toEqual([
      { label: 'PTV70', doseGy: 70 },
      { label: 'PTV56', doseGy: 54 },
      { label: 'PTV60', doseGy: 60 },
    ]);
  });

  test('has one group of fractions: those of several are not added up', () => {
    expect(() => taken([1, 2], null)).toThrow(new DomainError('clinic/plan-of-several-groups', { groups: 2 }));
  });
});
