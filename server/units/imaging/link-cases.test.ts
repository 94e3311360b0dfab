import { expect, test } from 'vitest';
import { type LinkableInstance, type LinkableObjects, type LinkableSeries, linkCase, linkCases } from './link-cases.ts';

/** An object `kind-number`, in frame of reference F1 and study S1 unless said otherwise. */
function object(
  name: string,
  options: { frame?: string | null; study?: string; names?: readonly string[]; drawnOn?: readonly string[] } = {},
): LinkableInstance {
  const [kind, key] = name.split('-') as [keyof typeof MODALITY, string];
  const frame = options.frame === undefined ? 'F1' : options.frame;
  return {
    instanceKey: key,
    seriesKey: '0',
    patientKey: '1',
    header: {
      sopClassUid: '',
      sopInstanceUid: name,
      modality: MODALITY[kind],
      seriesInstanceUid: '',
      ...(frame === null ? {} : { frameOfReferenceUid: frame }),
    },
    label: null,
    sha256: '',
    links: {
      studyInstanceUid: options.study ?? 'S1',
      referencedInstanceUids: options.names ?? [],
      referencedSeriesUids: options.drawnOn ?? [],
    },
  };
}
const MODALITY = { plan: 'RTPLAN', dose: 'RTDOSE', structures: 'RTSTRUCT' };

const series = (key: string, options: Partial<LinkableSeries> = {}): LinkableSeries => ({
  seriesKey: key,
  seriesInstanceUid: `series-${key}`,
  studyInstanceUid: 'S1',
  modality: 'CT',
  label: null,
  frameOfReferenceUid: 'F1',
  slices: 100,
  ...options,
});

/** `plan-1: structures-2 dose-3 images-9` */
const shown = (objects: readonly LinkableInstance[], imageSeries: readonly LinkableSeries[] = []) => {
  const linkable: LinkableObjects = { patientKey: '1', instances: objects, imageSeries };
  return linkCases(linkable).map(({ caseKey, structureSet, doses, seriesKey }) => {
    const parts = [structureSet, ...doses].flatMap((instance) => instance?.header.sopInstanceUid ?? []);
    return `${caseKey}: ${[...parts, ...(seriesKey ? [`images-${seriesKey}`] : [])].join(' ')}`.trim();
  });
};

const cases = [
  {
    what: 'a plan with everything named',
    objects: [
      object('plan-1', { names: ['structures-2'] }),
      object('structures-2', { drawnOn: ['series-9'] }),
      object('dose-3', { names: ['plan-1'] }),
    ],
    images: [series('8', { slices: 300 }), series('9')],
    cases: ['plan-1: structures-2 dose-3 images-9', 'images-8: images-8'],
  },
  {
    what: 'a plan that names its doses, though the doses do not name it',
    objects: [
      object('plan-1', { names: ['dose-3'] }),
      object('dose-3', { frame: 'F7' }),
      object('dose-4', { frame: 'F7' }),
    ],
    images: [],
    cases: ['plan-1: dose-3', 'dose-4: dose-4'],
  },
  {
    what: 'two plans, each with its own dose',
    objects: [
      object('plan-1'),
      object('plan-2'),
      object('dose-3', { names: ['plan-2'] }),
      object('dose-4', { names: ['plan-1'] }),
    ],
    images: [],
    cases: ['plan-1: dose-4', 'plan-2: dose-3'],
  },
  {
    what: 'nothing named: the frame of reference within the study',
    objects: [object('plan-1'), object('structures-2'), object('dose-3'), object('dose-4', { study: 'S2' })],
    images: [series('8', { modality: 'MR', slices: 300 }), series('9')],
    cases: ['plan-1: structures-2 dose-3 images-9', 'dose-4: structures-2 dose-4 images-9', 'images-8: images-8'],
  },
  {
    what: 'a dose that names no plan, with two plans it could belong to, is not guessed',
    objects: [object('plan-1'), object('plan-2'), object('dose-3')],
    images: [],
    cases: ['plan-1:', 'plan-2:', 'dose-3: dose-3'],
  },
  {
    what: 'a dose of a plan that is not here stands alone',
    objects: [object('plan-1'), object('dose-3', { names: ['plan-99'] })],
    images: [],
    cases: ['plan-1:', 'dose-3: dose-3'],
  },
  {
    what: 'two structure sets in the frame, none named, are not guessed',
    objects: [object('plan-1'), object('structures-2'), object('structures-3')],
    images: [series('9')],
    cases: ['plan-1: images-9', 'structures-2: structures-2 images-9', 'structures-3: structures-3 images-9'],
  },
  {
    what: 'a dose without structure set of its own takes that of its plan',
    objects: [
      object('plan-1', { names: ['structures-2'] }),
      object('structures-2'),
      object('dose-3', { names: ['plan-1'] }),
    ],
    images: [],
    cases: ['plan-1: structures-2 dose-3'],
  },
  {
    what: 'no frame of reference links nothing',
    objects: [object('plan-1', { frame: null }), object('structures-2', { frame: null })],
    images: [series('9', { frameOfReferenceUid: null })],
    cases: ['plan-1:', 'structures-2: structures-2', 'images-9: images-9'],
  },
];
for (const { what, objects, images, cases: expected } of cases)
  test(what, () => expect(shown(objects, images)).toEqual(expected));

test('a dose that a plan holds can still be opened by itself', () => {
  const objects = {
    patientKey: '1',
    instances: [object('plan-1'), object('dose-3', { names: ['plan-1'] })],
    imageSeries: [series('9')],
  };
  expect(linkCase(objects, 'dose-3')).toMatchObject({ kind: 'dose', plan: null, seriesKey: '9' });
  expect(linkCase(objects, 'images-9')).toMatchObject({ kind: 'images', doses: [] });
  for (const key of ['plan-3', 'dose-1', 'images-1', 'plan-', 'nonsense'])
    expect(linkCase(objects, key)).toBeUndefined();
});
