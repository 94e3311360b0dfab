/** Smallest objects that an archive can index, for tests: explicit VR little endian with the attributes given. */

const VR: Readonly<Record<string, string>> = {
  '00020002': 'UI', '00020003': 'UI', '00020010': 'UI',
  '00080016': 'UI', '00080018': 'UI', '00080020': 'DA', '00080030': 'TM', '00080050': 'SH', '00080060': 'CS',
  '00081030': 'LO', '0008103E': 'LO', '00100010': 'PN', '00100020': 'LO', '00100030': 'DA', '00100040': 'CS',
  '0020000D': 'UI', '0020000E': 'UI', '00200010': 'SH', '00200011': 'IS', '00200013': 'IS', '00200052': 'UI',
  '00204000': 'LT', '300A0002': 'SH',
}; // biome-ignore format: a table

const SOP_CLASS: Readonly<Record<string, string>> = {
  CT: '1.2.840.10008.5.1.4.1.1.2',
  RTPLAN: '1.2.840.10008.5.1.4.1.1.481.5',
  RTSTRUCT: '1.2.840.10008.5.1.4.1.1.481.3',
  RTDOSE: '1.2.840.10008.5.1.4.1.1.481.2',
};
const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';

export interface FixtureObject {
  readonly uid: string;
  readonly modality?: string;
  readonly patientId?: string;
  readonly patientName?: string;
  readonly studyUid?: string;
  readonly seriesUid?: string;
  readonly instanceNumber?: number;
  readonly studyDate?: string;
  readonly frameOfReferenceUid?: string;
  /** Image comments: makes the bytes differ, or long. */
  readonly comment?: string;
}

export function fixtureObject(object: FixtureObject): Uint8Array {
  const modality = object.modality ?? 'CT';
  const sopClass = SOP_CLASS[modality] ?? SOP_CLASS['CT']!;
  const study = object.studyUid ?? '1.2.3';
  const meta = elements({ '00020002': sopClass, '00020003': object.uid, '00020010': EXPLICIT_LITTLE_ENDIAN });
  const dataset = elements({
    '00080016': sopClass,
    '00080018': object.uid,
    '00080020': object.studyDate ?? '20260309',
    '00080060': modality,
    '00100010': object.patientName ?? 'Phantom^Pelvis',
    '00100020': object.patientId ?? 'P1',
    '0020000D': study,
    '0020000E': object.seriesUid ?? `${study}.${modality.length}`,
    '00200013': String(object.instanceNumber ?? 1),
    '00200052': object.frameOfReferenceUid ?? '1.2.3.9',
    '00204000': object.comment ?? '',
  });
  return Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), meta, dataset]);
}

function elements(values: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat(
    Object.entries(values).map(([tag, text]) => {
      const vr = VR[tag]!;
      const raw = Buffer.from(text, 'latin1');
      const value = raw.length % 2 ? Buffer.concat([raw, Buffer.from(vr === 'UI' ? '\0' : ' ')]) : raw;
      const head = Buffer.alloc(8);
      head.writeUInt16LE(Number.parseInt(tag.slice(0, 4), 16), 0);
      head.writeUInt16LE(Number.parseInt(tag.slice(4), 16), 2);
      head.write(vr, 4, 'latin1');
      head.writeUInt16LE(value.length, 6);
      return Buffer.concat([head, value]);
    }),
  );
}
