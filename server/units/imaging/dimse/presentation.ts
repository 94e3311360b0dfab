import { TRANSFER_SYNTAX } from '@isocenter/dicom-rt';

/** Verification SOP Class: C-ECHO. */
export const VERIFICATION = '1.2.840.10008.1.1';

/** Roots of the storage SOP classes of PS3.4 annex B: images, RT, structured documents; then hanging protocols, implants and the like. */
const STORAGE_ROOTS = [
  '1.2.840.10008.5.1.4.1.1.',
  '1.2.840.10008.5.1.4.34.7',
  '1.2.840.10008.5.1.4.34.10',
  '1.2.840.10008.5.1.4.43.1',
  '1.2.840.10008.5.1.4.44.1',
  '1.2.840.10008.5.1.4.45.1',
];

export function isStorageClass(sopClassUid: string): boolean {
  return STORAGE_ROOTS.some((root) => sopClassUid === root || sopClassUid.startsWith(root));
}

/** What we rather receive where the sender offers a choice; then anything of DICOM, since the bytes are kept as they come. */
const PREFERRED: readonly string[] = [TRANSFER_SYNTAX.ExplicitVRLittleEndian, TRANSFER_SYNTAX.ImplicitVRLittleEndian];
const DICOM_TRANSFER_SYNTAX = /^1\.2\.840\.10008\.1\.2(\.|$)/;

export function chooseTransferSyntax(proposed: readonly string[]): string | undefined {
  return PREFERRED.find((uid) => proposed.includes(uid)) ?? proposed.find((uid) => DICOM_TRANSFER_SYNTAX.test(uid));
}
