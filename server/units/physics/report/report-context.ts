import type { Language } from '@isocenter/messages';

/** What the report says besides the evaluation: whose plan, which plan, who asked, when. */
export interface ReportContext {
  readonly language: Language;
  /** First line of the sheet; absent, the department's general name stands there. */
  readonly hospital?: string;
  readonly patient: {
    /** As DICOM or as people write it: a caret separates the parts of a DICOM name and is not printed. */
    readonly name: string | null;
    readonly id: string | null;
    /** DICOM: `M`, `F`, `O` */
    readonly sex: string | null;
    /** `1958-11-02` */
    readonly birthDate: string | null;
  };
  readonly plan: {
    readonly label: string | null;
    readonly name?: string | null;
    readonly date?: string | null;
    /** DICOM ApprovalStatus */
    readonly approvalStatus?: string | null;
  };
  /** Pictures of the dose on the image, as PNG, each with what it shows; they stand in one row. */
  readonly images?: readonly { readonly caption: string; readonly png: Uint8Array }[];
  /** Instant with offset: `2026-03-09T14:30:00+01:00` */
  readonly generatedAt: string;
  /** Who asked for it; null where nobody is known. */
  readonly generatedBy: string | null;
  /** Program and version: `Isocenter 0.1.0` */
  readonly softwareVersion: string;
}
