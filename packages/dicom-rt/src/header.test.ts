import { expect, test } from 'vitest';
import { readHeader } from './read-instance.ts';
import { encodeFile, type Fixture } from './testing/encode-fixture.ts';
import { SOP_CLASS, TRANSFER_SYNTAX } from './uids.ts';

const instance = (uid: string): Fixture => ({ '00081155 UI': uid });

function header(fixture: Fixture) {
  const whole: { [key: string]: Fixture[string] } = {
    '00080018 UI': '1.2.3.4',
    '0020000D UI': '1.2.3.1',
    '0020000E UI': '1.2.3.2',
    ...fixture,
  };
  const sorted = Object.fromEntries(Object.entries(whole).sort(([a], [b]) => (a < b ? -1 : 1)));
  return readHeader(encodeFile(sorted, TRANSFER_SYNTAX.ExplicitVRLittleEndian));
}

const objects = [
  {
    what: 'a plan names its structure set and doses',
    fixture: {
      '00080016 UI': SOP_CLASS.RTPlanStorage,
      '300A0002 SH': 'Plan 1',
      '300C0060 SQ': [instance('1.5')],
      '300C0080 SQ': [instance('1.6'), instance('1.7')],
    },
    expected: { modality: 'RTPLAN', label: 'Plan 1', referencedInstanceUids: ['1.5', '1.6', '1.7'] },
  },
  {
    what: 'a dose names its plan and structure set',
    fixture: {
      '00080016 UI': SOP_CLASS.RTDoseStorage,
      '300C0002 SQ': [instance('1.8')],
      '300C0060 SQ': [instance('1.5')],
    },
    expected: { modality: 'RTDOSE', referencedInstanceUids: ['1.8', '1.5'] },
  },
  {
    what: 'a structure set names its series and its frame of reference',
    fixture: {
      '00080016 UI': SOP_CLASS.RTStructureSetStorage,
      '30060002 SH': 'Structures',
      '30060010 SQ': [
        { '00200052 UI': '1.9', '30060012 SQ': [{ '00081155 UI': '1.0', '30060014 SQ': [{ '0020000E UI': '1.10' }] }] },
      ],
    },
    expected: {
      modality: 'RTSTRUCT',
      label: 'Structures',
      frameOfReferenceUid: '1.9',
      referencedSeriesUids: ['1.10'],
      referencedInstanceUids: [],
    },
  },
  {
    what: 'a treatment record names its plan',
    fixture: { '00080016 UI': SOP_CLASS.RTBeamsTreatmentRecordStorage, '300C0002 SQ': [instance('1.8')] },
    expected: { modality: 'RTRECORD', referencedInstanceUids: ['1.8'] },
  },
  {
    what: 'an RT image names its plan',
    fixture: { '00080016 UI': SOP_CLASS.RTImageStorage, '30020002 SH': 'AP', '300C0002 SQ': [instance('1.8')] },
    expected: { modality: 'RTIMAGE', label: 'AP', referencedInstanceUids: ['1.8'] },
  },
  {
    what: 'a registration names the images and series it joins',
    fixture: {
      '00080016 UI': SOP_CLASS.SpatialRegistrationStorage,
      '00081115 SQ': [{ '0020000E UI': '1.10' }],
      '00081200 SQ': [{ '00081115 SQ': [{ '0020000E UI': '1.11' }] }],
      '00700308 SQ': [{ '00081140 SQ': [instance('1.12')] }, { '00081140 SQ': [instance('1.13')] }],
    },
    expected: { modality: 'REG', referencedSeriesUids: ['1.10', '1.11'], referencedInstanceUids: ['1.12', '1.13'] },
  },
  {
    what: 'any other storage class is indexed too',
    fixture: { '00080016 UI': '1.2.840.10008.5.1.4.1.1.7', '00080060 CS': 'SC', '00200013 IS': '12 ' },
    expected: { modality: 'SC', sopClassUid: '1.2.840.10008.5.1.4.1.1.7', instanceNumber: 12 },
  },
];
for (const { what, fixture, expected } of objects) test(what, () => expect(header(fixture)).toMatchObject(expected));

const patients = [
  { what: 'nothing', fixture: {}, patient: {} },
  { what: 'empty attributes', fixture: { '00100010 PN': '', '00100020 LO': ' ', '00100040 CS': '' }, patient: {} },
  { what: 'a name of separators', fixture: { '00100010 PN': '^' }, patient: {} },
  {
    what: 'all of it',
    fixture: {
      '00100010 PN': 'Zhang^San^^=Zhang-i^San=Zhang-p^San',
      '00100020 LO': 'H-17',
      '00100030 DA': '19581102',
      '00100040 CS': 'F',
    },
    patient: {
      patientId: 'H-17',
      name: { alphabetic: 'Zhang^San', ideographic: 'Zhang-i^San', phonetic: 'Zhang-p^San' },
      birthDate: '1958-11-02',
      sex: 'F',
    },
  },
  {
    what: 'a retired date and an unknown sex',
    fixture: { '00100030 DA': '1958.11.02', '00100040 CS': 'X' },
    patient: { birthDate: '1958-11-02' },
  },
  { what: 'a date that is none', fixture: { '00100030 DA': 'UNKNOWN' }, patient: {} },
];
for (const { what, fixture, patient } of patients)
  test(`the patient, given ${what}`, () => {
    expect(header({ '00080016 UI': SOP_CLASS.CTImageStorage, ...fixture }).patient).toEqual(patient);
  });
