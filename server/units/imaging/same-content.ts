import { type DicomInstance, type DicomJson, dicomJson, readInstance, TRANSFER_SYNTAX } from '@isocenter/dicom-rt';

/**
 * Whether two files hold the same object: every attribute has the same value, however it is encoded. A sender writes other
 * meta information and other lengths of sequences than the export to a folder did; that is no second version of the object.
 */
export function sameContent(a: Uint8Array, b: Uint8Array): boolean {
  return attributesOf(a) === attributesOf(b) && sameBulkData(a, b);
}

function attributesOf(bytes: Uint8Array): string {
  const json: DicomJson = dicomJson(bytes, { bulkDataUri: (tag) => tag });
  return JSON.stringify(json, withoutRepresentation);
}

/** Implicit VR writes no representations, so an object that was sent in it has lost those of its private attributes. */
function withoutRepresentation(key: string, value: unknown): unknown {
  return key === 'vr' ? undefined : value;
}

/** Values that the attributes only refer to: above all the pixels, in the same transfer syntax. */
function sameBulkData(a: Uint8Array, b: Uint8Array): boolean {
  const [one, other] = [readInstance(a), readInstance(b)];
  if (isBigEndian(one) !== isBigEndian(other)) return false;
  const tags = Object.entries(dicomJson(a, { bulkDataUri: (tag) => tag })).flatMap(([tag, { BulkDataURI }]) =>
    BulkDataURI === undefined ? [] : [tag],
  );
  return tags.every((tag) => {
    const [first, second] = [one, other].map(({ dataset }) => valueBytes(dataset, tag));
    return Buffer.compare(first!, second!) === 0;
  });
}

const isBigEndian = ({ header }: DicomInstance) => header.transferSyntaxUid === TRANSFER_SYNTAX.ExplicitVRBigEndian;

/** Compressed pixel data runs to the end of the object. */
function valueBytes(dataset: DicomInstance['dataset'], tag: string): Uint8Array {
  const element = dataset.element(`x${tag.toLowerCase()}`);
  if (!element) return new Uint8Array();
  const end = element.length === 0xffffffff ? dataset.bytes.length : element.dataOffset + element.length;
  return dataset.bytes.subarray(element.dataOffset, end);
}
