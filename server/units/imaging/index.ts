export type { Archive, StoredCase, StoredInstance } from './archive.ts';
export { blobHashes } from './blob-hashes.ts';
export { type DimseScp, startDimseScp } from './dimse/dimse-scp.ts';
export { PATIENT } from './fhir-patient.ts';
export { IMAGING_HISTORIES } from './histories.ts';
export { type Imaging, openImaging } from './open-imaging.ts';
export { IMAGING_RECORDED } from './recorded.ts';
export { imagingRoutes } from './routes.ts';
export { IMAGING_MIGRATIONS } from './schema.ts';
