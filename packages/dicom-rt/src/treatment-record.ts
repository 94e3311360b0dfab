import type { Notice } from '@isocenter/messages';
import type { InstanceHeader } from './instance.ts';

/** Where the table top stood, or by how much it was moved from the setup point [mm]. */
export interface CouchPosition {
  readonly verticalMm?: number;
  readonly longitudinalMm?: number;
  readonly lateralMm?: number;
}

/** An item of TreatmentSessionBeamSequence: one beam as the machine gave it, or the part of it up to an interruption. */
export interface DeliveredBeam {
  readonly beamNumber?: number;
  readonly name?: string;
  readonly radiation: string;
  /** `TREATMENT`, `CONTINUATION` after an interruption, `SETUP`, `OPEN_PORTFILM`, `TRMT_PORTFILM`. */
  readonly deliveryType: string;
  readonly fractionNumber?: number;
  /** How it ended; `OPERATOR` and `MACHINE` are interruptions. */
  readonly termination: 'NORMAL' | 'OPERATOR' | 'MACHINE' | 'UNKNOWN';
  readonly terminationCode?: string;
  /** `VERIFIED`, `VERIFIED_OVR` where a person overrode a tolerance, `NOT_VERIFIED`. */
  readonly verification?: string;
  /** In the unit of the record: MU unless it says minutes, or for ions the number of particles. */
  readonly specifiedMeterset?: number;
  readonly deliveredMeterset?: number;
  readonly deliveredSeconds?: number;
  /** `2026-03-09T14:30:05`, local to the machine, of the first and last control point. */
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** At the first control point. */
  readonly couch: CouchPosition;
  /** What somebody overrode, with the reason where it is told. */
  readonly overrides: readonly { readonly parameter?: string; readonly reason?: string }[];
  /** Dose of this beam at the plan's dose references [Gy], as the machine's system calculated it or as it was measured. */
  readonly doseReferences: readonly {
    readonly number?: number;
    readonly doseGy: number;
    readonly how: 'calculated' | 'measured';
  }[];
}

/** What an RT Beams or RT Ion Beams Treatment Record tells: one session, or part of one (PS3.3 A.29, A.50, C.8.8.17 to C.8.8.21). */
export interface TreatmentRecord {
  readonly header: InstanceHeader;
  readonly planUid?: string;
  /** `2026-03-09` and `14:30:05` */
  readonly date?: string;
  readonly time?: string;
  /** `+0800`, where the object says in which zone its times are. */
  readonly utcOffset?: string;
  readonly machine?: string;
  readonly fractionGroupNumber?: number;
  readonly fractionsPlanned?: number;
  readonly metersetUnit: 'MU' | 'MINUTE' | 'NP';
  /** Shift of the table from the setup point, as the record's patient setup states it. */
  readonly setupShift: CouchPosition;
  readonly beams: readonly DeliveredBeam[];
  readonly notices: readonly Notice[];
}
