/** What was entered on a form, as a tree like the form's own. */
export type Answers = readonly AnsweredItem[];

export type AnsweredItem = AnsweredQuestion | AnsweredGroup;

export interface AnsweredQuestion {
  readonly linkId: string;
  readonly values: readonly AnswerValue[];
}

/** One filling of a group; a repeating group stands once for each. */
export interface AnsweredGroup {
  readonly linkId: string;
  readonly items: Answers;
}

/**
 * number and integer: a number; text: a string; date: a partial date; instant: a date-time with offset; yes-no: a boolean;
 * choice: a coding, or a string where it was typed; file and dicom: what they refer to.
 */
export type AnswerValue = number | string | boolean | Coding | FileReference | DicomReference;

export interface Coding {
  readonly kind: 'coding';
  readonly system?: string;
  readonly code: string;
}

/** The bytes are kept by the archive under their hash. */
export interface FileReference {
  readonly kind: 'file';
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly sizeBytes: number;
}

export interface DicomReference {
  readonly kind: 'dicom';
  readonly sopInstanceUid: string;
}

export function isAnsweredGroup(item: AnsweredItem): item is AnsweredGroup {
  return 'items' in item;
}
