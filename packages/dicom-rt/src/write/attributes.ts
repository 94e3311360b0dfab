/** The value representations that the written objects use (PS3.5 section 6.2). */
export type Vr =
  | 'AT'
  | 'CS'
  | 'DA'
  | 'DS'
  | 'FL'
  | 'IS'
  | 'LO'
  | 'OB'
  | 'OW'
  | 'PN'
  | 'SH'
  | 'SQ'
  | 'ST'
  | 'TM'
  | 'UI'
  | 'UL'
  | 'US';

type Entry = readonly [tag: number, vr: Vr];

/** Keyword → tag and value representation of every attribute that is written (PS3.6). */
export const ATTRIBUTES = {
  FileMetaInformationGroupLength: [0x00020000, 'UL'],
  FileMetaInformationVersion: [0x00020001, 'OB'],
  MediaStorageSOPClassUID: [0x00020002, 'UI'],
  MediaStorageSOPInstanceUID: [0x00020003, 'UI'],
  TransferSyntaxUID: [0x00020010, 'UI'],
  ImplementationClassUID: [0x00020012, 'UI'],
  ImplementationVersionName: [0x00020013, 'SH'],
  SpecificCharacterSet: [0x00080005, 'CS'],
  ImageType: [0x00080008, 'CS'],
  InstanceCreationDate: [0x00080012, 'DA'],
  InstanceCreationTime: [0x00080013, 'TM'],
  SOPClassUID: [0x00080016, 'UI'],
  SOPInstanceUID: [0x00080018, 'UI'],
  StudyDate: [0x00080020, 'DA'],
  StudyTime: [0x00080030, 'TM'],
  AccessionNumber: [0x00080050, 'SH'],
  Modality: [0x00080060, 'CS'],
  Manufacturer: [0x00080070, 'LO'],
  ReferringPhysicianName: [0x00080090, 'PN'],
  StudyDescription: [0x00081030, 'LO'],
  SeriesDescription: [0x0008103e, 'LO'],
  OperatorsName: [0x00081070, 'PN'],
  ManufacturerModelName: [0x00081090, 'LO'],
  ReferencedSOPClassUID: [0x00081150, 'UI'],
  ReferencedSOPInstanceUID: [0x00081155, 'UI'],
  PatientName: [0x00100010, 'PN'],
  PatientID: [0x00100020, 'LO'],
  PatientBirthDate: [0x00100030, 'DA'],
  PatientSex: [0x00100040, 'CS'],
  BodyPartExamined: [0x00180015, 'CS'],
  SliceThickness: [0x00180050, 'DS'],
  KVP: [0x00180060, 'DS'],
  SoftwareVersions: [0x00181020, 'LO'],
  PatientPosition: [0x00185100, 'CS'],
  StudyInstanceUID: [0x0020000d, 'UI'],
  SeriesInstanceUID: [0x0020000e, 'UI'],
  StudyID: [0x00200010, 'SH'],
  SeriesNumber: [0x00200011, 'IS'],
  AcquisitionNumber: [0x00200012, 'IS'],
  InstanceNumber: [0x00200013, 'IS'],
  ImagePositionPatient: [0x00200032, 'DS'],
  ImageOrientationPatient: [0x00200037, 'DS'],
  FrameOfReferenceUID: [0x00200052, 'UI'],
  Laterality: [0x00200060, 'CS'],
  PositionReferenceIndicator: [0x00201040, 'LO'],
  SamplesPerPixel: [0x00280002, 'US'],
  PhotometricInterpretation: [0x00280004, 'CS'],
  NumberOfFrames: [0x00280008, 'IS'],
  FrameIncrementPointer: [0x00280009, 'AT'],
  Rows: [0x00280010, 'US'],
  Columns: [0x00280011, 'US'],
  PixelSpacing: [0x00280030, 'DS'],
  BitsAllocated: [0x00280100, 'US'],
  BitsStored: [0x00280101, 'US'],
  HighBit: [0x00280102, 'US'],
  PixelRepresentation: [0x00280103, 'US'],
  WindowCenter: [0x00281050, 'DS'],
  WindowWidth: [0x00281051, 'DS'],
  RescaleIntercept: [0x00281052, 'DS'],
  RescaleSlope: [0x00281053, 'DS'],
  RescaleType: [0x00281054, 'LO'],
  DVHType: [0x30040001, 'CS'],
  DoseUnits: [0x30040002, 'CS'],
  DoseType: [0x30040004, 'CS'],
  DoseSummationType: [0x3004000a, 'CS'],
  GridFrameOffsetVector: [0x3004000c, 'DS'],
  DoseGridScaling: [0x3004000e, 'DS'],
  DVHSequence: [0x30040050, 'SQ'],
  DVHDoseScaling: [0x30040052, 'DS'],
  DVHVolumeUnits: [0x30040054, 'CS'],
  DVHNumberOfBins: [0x30040056, 'IS'],
  DVHData: [0x30040058, 'DS'],
  DVHReferencedROISequence: [0x30040060, 'SQ'],
  DVHROIContributionType: [0x30040062, 'CS'],
  DVHMinimumDose: [0x30040070, 'DS'],
  DVHMaximumDose: [0x30040072, 'DS'],
  DVHMeanDose: [0x30040074, 'DS'],
  StructureSetLabel: [0x30060002, 'SH'],
  StructureSetDate: [0x30060008, 'DA'],
  StructureSetTime: [0x30060009, 'TM'],
  ReferencedFrameOfReferenceSequence: [0x30060010, 'SQ'],
  RTReferencedStudySequence: [0x30060012, 'SQ'],
  RTReferencedSeriesSequence: [0x30060014, 'SQ'],
  ContourImageSequence: [0x30060016, 'SQ'],
  StructureSetROISequence: [0x30060020, 'SQ'],
  ROINumber: [0x30060022, 'IS'],
  ReferencedFrameOfReferenceUID: [0x30060024, 'UI'],
  ROIName: [0x30060026, 'LO'],
  ROIDescription: [0x30060028, 'ST'],
  ROIDisplayColor: [0x3006002a, 'IS'],
  ROIGenerationAlgorithm: [0x30060036, 'CS'],
  ROIContourSequence: [0x30060039, 'SQ'],
  ContourSequence: [0x30060040, 'SQ'],
  ContourGeometricType: [0x30060042, 'CS'],
  NumberOfContourPoints: [0x30060046, 'IS'],
  ContourData: [0x30060050, 'DS'],
  RTROIObservationsSequence: [0x30060080, 'SQ'],
  ObservationNumber: [0x30060082, 'IS'],
  ReferencedROINumber: [0x30060084, 'IS'],
  RTROIInterpretedType: [0x300600a4, 'CS'],
  ROIInterpreter: [0x300600a6, 'PN'],
  RTPlanLabel: [0x300a0002, 'SH'],
  RTPlanName: [0x300a0003, 'LO'],
  RTPlanDescription: [0x300a0004, 'ST'],
  RTPlanDate: [0x300a0006, 'DA'],
  RTPlanTime: [0x300a0007, 'TM'],
  PlanIntent: [0x300a000a, 'CS'],
  RTPlanGeometry: [0x300a000c, 'CS'],
  DoseReferenceSequence: [0x300a0010, 'SQ'],
  DoseReferenceNumber: [0x300a0012, 'IS'],
  DoseReferenceUID: [0x300a0013, 'UI'],
  DoseReferenceStructureType: [0x300a0014, 'CS'],
  DoseReferenceDescription: [0x300a0016, 'LO'],
  DoseReferencePointCoordinates: [0x300a0018, 'DS'],
  DoseReferenceType: [0x300a0020, 'CS'],
  DeliveryMaximumDose: [0x300a0023, 'DS'],
  TargetMinimumDose: [0x300a0025, 'DS'],
  TargetPrescriptionDose: [0x300a0026, 'DS'],
  TargetMaximumDose: [0x300a0027, 'DS'],
  OrganAtRiskMaximumDose: [0x300a002c, 'DS'],
  FractionGroupSequence: [0x300a0070, 'SQ'],
  FractionGroupNumber: [0x300a0071, 'IS'],
  NumberOfFractionsPlanned: [0x300a0078, 'IS'],
  NumberOfBeams: [0x300a0080, 'IS'],
  BeamDose: [0x300a0084, 'DS'],
  BeamMeterset: [0x300a0086, 'DS'],
  NumberOfBrachyApplicationSetups: [0x300a00a0, 'IS'],
  BeamSequence: [0x300a00b0, 'SQ'],
  TreatmentMachineName: [0x300a00b2, 'SH'],
  PrimaryDosimeterUnit: [0x300a00b3, 'CS'],
  SourceAxisDistance: [0x300a00b4, 'DS'],
  BeamLimitingDeviceSequence: [0x300a00b6, 'SQ'],
  RTBeamLimitingDeviceType: [0x300a00b8, 'CS'],
  NumberOfLeafJawPairs: [0x300a00bc, 'IS'],
  LeafPositionBoundaries: [0x300a00be, 'DS'],
  BeamNumber: [0x300a00c0, 'IS'],
  BeamName: [0x300a00c2, 'LO'],
  BeamDescription: [0x300a00c3, 'ST'],
  BeamType: [0x300a00c4, 'CS'],
  RadiationType: [0x300a00c6, 'CS'],
  TreatmentDeliveryType: [0x300a00ce, 'CS'],
  NumberOfWedges: [0x300a00d0, 'IS'],
  NumberOfCompensators: [0x300a00e0, 'IS'],
  NumberOfBoli: [0x300a00ed, 'IS'],
  NumberOfBlocks: [0x300a00f0, 'IS'],
  FinalCumulativeMetersetWeight: [0x300a010e, 'DS'],
  NumberOfControlPoints: [0x300a0110, 'IS'],
  ControlPointSequence: [0x300a0111, 'SQ'],
  ControlPointIndex: [0x300a0112, 'IS'],
  NominalBeamEnergy: [0x300a0114, 'DS'],
  BeamLimitingDevicePositionSequence: [0x300a011a, 'SQ'],
  LeafJawPositions: [0x300a011c, 'DS'],
  GantryAngle: [0x300a011e, 'DS'],
  GantryRotationDirection: [0x300a011f, 'CS'],
  BeamLimitingDeviceAngle: [0x300a0120, 'DS'],
  BeamLimitingDeviceRotationDirection: [0x300a0121, 'CS'],
  PatientSupportAngle: [0x300a0122, 'DS'],
  PatientSupportRotationDirection: [0x300a0123, 'CS'],
  TableTopEccentricAngle: [0x300a0125, 'DS'],
  TableTopEccentricRotationDirection: [0x300a0126, 'CS'],
  TableTopVerticalPosition: [0x300a0128, 'DS'],
  TableTopLongitudinalPosition: [0x300a0129, 'DS'],
  TableTopLateralPosition: [0x300a012a, 'DS'],
  IsocenterPosition: [0x300a012c, 'DS'],
  SourceToSurfaceDistance: [0x300a0130, 'DS'],
  CumulativeMetersetWeight: [0x300a0134, 'DS'],
  TableTopPitchAngle: [0x300a0140, 'FL'],
  TableTopPitchRotationDirection: [0x300a0142, 'CS'],
  TableTopRollAngle: [0x300a0144, 'FL'],
  TableTopRollRotationDirection: [0x300a0146, 'CS'],
  GantryPitchAngle: [0x300a014a, 'FL'],
  GantryPitchRotationDirection: [0x300a014c, 'CS'],
  PatientSetupSequence: [0x300a0180, 'SQ'],
  PatientSetupNumber: [0x300a0182, 'IS'],
  ScanMode: [0x300a0308, 'CS'],
  ModulatedScanModeType: [0x300a0309, 'CS'],
  VirtualSourceAxisDistances: [0x300a030a, 'FL'],
  SnoutPosition: [0x300a030d, 'FL'],
  NumberOfRangeShifters: [0x300a0312, 'IS'],
  NumberOfLateralSpreadingDevices: [0x300a0330, 'IS'],
  NumberOfRangeModulators: [0x300a0340, 'IS'],
  PatientSupportType: [0x300a0350, 'CS'],
  ScanSpotTuneID: [0x300a0390, 'SH'],
  NumberOfScanSpotPositions: [0x300a0392, 'IS'],
  ScanSpotPositionMap: [0x300a0394, 'FL'],
  ScanSpotMetersetWeights: [0x300a0396, 'FL'],
  NumberOfPaintings: [0x300a039a, 'IS'],
  IonBeamSequence: [0x300a03a2, 'SQ'],
  IonControlPointSequence: [0x300a03a8, 'SQ'],
  ReferencedRTPlanSequence: [0x300c0002, 'SQ'],
  ReferencedBeamSequence: [0x300c0004, 'SQ'],
  ReferencedBeamNumber: [0x300c0006, 'IS'],
  ReferencedFractionGroupSequence: [0x300c0020, 'SQ'],
  ReferencedFractionGroupNumber: [0x300c0022, 'IS'],
  ReferencedStructureSetSequence: [0x300c0060, 'SQ'],
  ReferencedPatientSetupNumber: [0x300c006a, 'IS'],
  ReferencedDoseSequence: [0x300c0080, 'SQ'],
  ApprovalStatus: [0x300e0002, 'CS'],
  PixelData: [0x7fe00010, 'OW'],
} as const satisfies Readonly<Record<string, Entry>>;

export type Keyword = keyof typeof ATTRIBUTES;

type ValueOf<V extends Vr> = V extends 'SQ'
  ? readonly DataSet[]
  : V extends 'AT' | 'DS' | 'FL' | 'IS' | 'US' | 'UL'
    ? number | ArrayLike<number> | ''
    : V extends 'OB' | 'OW'
      ? Uint8Array
      : string | readonly string[];

/**
 * A data set by keyword, in any order. A date is written `1958-11-02`, a time `14:30:00`; `''` is an attribute without a
 * value (type 2), `undefined` an absent one. Several values stand in an array.
 */
export type DataSet = { readonly [K in Keyword]?: ValueOf<(typeof ATTRIBUTES)[K][1]> | undefined };

/** Tag and value representation of a keyword. */
export function attribute(keyword: string): Entry {
  const table: Readonly<Record<string, Entry>> = ATTRIBUTES;
  const entry = table[keyword];
  if (!entry) throw new RangeError(`${keyword} is not in the table of written attributes.`);
  return entry;
}
