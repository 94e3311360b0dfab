/** A birth date or study date as written, `1958-11-02`; it never becomes a `Date`. */
export type IsoDate = string;

/** Who the object says the patient is. An absent attribute is absent, never an empty string. */
export interface PatientIdentity {
  readonly patientId?: string;
  /** `^`-separated components of each group, as in the file: alphabetic, ideographic, phonetic. */
  readonly name?: { readonly alphabetic: string; readonly ideographic?: string; readonly phonetic?: string };
  readonly birthDate?: IsoDate;
  readonly sex?: 'M' | 'F' | 'O';
}

/** What every composite DICOM object says of itself: enough to index it, link it and name it in a message. */
export interface InstanceHeader {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly modality: string;
  readonly patient: PatientIdentity;
  readonly studyInstanceUid: string;
  readonly studyDate?: IsoDate;
  readonly studyDescription?: string;
  readonly studyId?: string;
  readonly accessionNumber?: string;
  readonly seriesInstanceUid: string;
  readonly seriesNumber?: number;
  readonly seriesDescription?: string;
  readonly instanceNumber?: number;
  readonly frameOfReferenceUid?: string;
  readonly manufacturer?: string;
  readonly manufacturerModel?: string;
  /** RTPLAN label, RTSTRUCT label, or what else names the object to a person. */
  readonly label?: string;
  /** SOP Instance UIDs an RT object names: the plan of a dose, the structure set and doses of a plan. Images of a structure set are not listed. */
  readonly referencedInstanceUids: readonly string[];
  /** Series a structure set was drawn on. */
  readonly referencedSeriesUids: readonly string[];
}
