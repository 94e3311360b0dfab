import { SOP_CLASS } from '../uids.ts';
import { type Fixture, u16, u32 } from './encode-fixture.ts';

/** Attributes every fixture carries; tags must stay in ascending order when others are added. */
function identity(sopClassUid: string, sopInstanceUid: string, modality: string): Fixture {
  return { '00080016 UI': sopClassUid, '00080018 UI': sopInstanceUid, '00080060 CS': modality };
}

const PATIENT_AND_STUDY: Fixture = { '00100020 LO': 'FIXTURE', '0020000D UI': '1.2.3.1', '0020000E UI': '1.2.3.2' };

export interface SliceFixture {
  readonly uid: string;
  /** ImagePositionPatient and ImageOrientationPatient. */
  readonly position: readonly number[];
  readonly orientation: readonly number[];
  /** Row distance, column distance [mm]. */
  readonly spacing: readonly [number, number];
  readonly columns: number;
  readonly rows: number;
  /** Stored value of a pixel. */
  readonly stored: (column: number, row: number) => number;
  readonly seriesUid?: string;
}

/** A CT slice of signed 16-bit pixels without rescaling. */
export function ctSlice(slice: SliceFixture): Fixture {
  const pixels = Array.from({ length: slice.columns * slice.rows }, (_, at) =>
    slice.stored(at % slice.columns, Math.floor(at / slice.columns)),
  );
  return {
    ...identity(SOP_CLASS.CTImageStorage, slice.uid, 'CT'),
    '00100020 LO': 'FIXTURE',
    '00185100 CS': 'HFS',
    '0020000D UI': '1.2.3.1',
    '0020000E UI': slice.seriesUid ?? '1.2.3.2',
    '00200032 DS': slice.position.map((value) => String(value)).join('\\'),
    '00200037 DS': slice.orientation.map((value) => String(value)).join('\\'),
    '00200052 UI': '1.2.3.3',
    '00280002 US': [1],
    '00280010 US': [slice.rows],
    '00280011 US': [slice.columns],
    '00280030 DS': slice.spacing.join('\\'),
    '00280100 US': [16],
    '00280101 US': [16],
    '00280102 US': [15],
    '00280103 US': [1],
    '00281052 DS': '0',
    '00281053 DS': '1',
    '7FE00010 OW': u16(pixels, {}),
  };
}

export interface DoseFixture {
  readonly position: readonly number[];
  readonly orientation: readonly number[];
  readonly spacing: readonly [number, number];
  readonly columns: number;
  readonly rows: number;
  /** GridFrameOffsetVector; one frame without it where absent. */
  readonly offsets?: readonly number[];
  readonly stored: (column: number, row: number, frame: number) => number;
  readonly bits?: 16 | 32;
  readonly units?: string;
  readonly scaling?: string;
  readonly dvhs?: readonly Fixture[];
}

export function doseGrid(dose: DoseFixture): Fixture {
  const frames = dose.offsets?.length ?? 1;
  const perFrame = dose.columns * dose.rows;
  const pixels = Array.from({ length: perFrame * frames }, (_, at) => {
    const inFrame = at % perFrame;
    return dose.stored(inFrame % dose.columns, Math.floor(inFrame / dose.columns), Math.floor(at / perFrame));
  });
  const bits = dose.bits ?? 32;
  return {
    ...identity(SOP_CLASS.RTDoseStorage, '1.2.3.4', 'RTDOSE'),
    ...PATIENT_AND_STUDY,
    '00200032 DS': dose.position.join('\\'),
    '00200037 DS': dose.orientation.join('\\'),
    '00200052 UI': '1.2.3.3',
    '00280002 US': [1],
    ...(dose.offsets ? { '00280008 IS': String(frames) } : {}),
    '00280010 US': [dose.rows],
    '00280011 US': [dose.columns],
    '00280030 DS': dose.spacing.join('\\'),
    '00280100 US': [bits],
    '00280101 US': [bits],
    '00280102 US': [bits - 1],
    '00280103 US': [0],
    '30040002 CS': dose.units ?? 'GY',
    '30040004 CS': 'PHYSICAL',
    '3004000A CS': 'PLAN',
    ...(dose.offsets ? { '3004000C DS': dose.offsets.join('\\') } : {}),
    '3004000E DS': dose.scaling ?? '0.001',
    ...(dose.dvhs ? { '30040050 SQ': dose.dvhs } : {}),
    '7FE00010 OW': bits === 16 ? u16(pixels, {}) : u32(pixels, {}),
  };
}

export interface ContourFixture {
  readonly type: string;
  readonly points: string;
  readonly count: string;
}

/** A structure set of one structure, ROI number 1, `PTV`. */
export function structureSet(contours: readonly ContourFixture[]): Fixture {
  return {
    ...identity(SOP_CLASS.RTStructureSetStorage, '1.2.3.5', 'RTSTRUCT'),
    ...PATIENT_AND_STUDY,
    '30060002 SH': 'fixture',
    '30060020 SQ': [{ '30060022 IS': '1', '30060024 UI': '1.2.3.3', '30060026 LO': 'PTV' }],
    '30060039 SQ': [
      {
        '3006002A IS': '255\\0\\0',
        '30060040 SQ': contours.map(({ type, points, count }) => ({
          '30060042 CS': type,
          '30060046 IS': count,
          '30060050 DS': points,
        })),
        '30060084 IS': '1',
      },
    ],
    '30060080 SQ': [{ '30060084 IS': '1', '300600A4 CS': 'PTV' }],
  };
}
