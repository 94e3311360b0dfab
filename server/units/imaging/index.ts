export type { Archive, StoredCase, StoredInstance } from './archive.ts';
export { type DimseScp, startDimseScp } from './dimse/dimse-scp.ts';
export { type Imaging, openImaging } from './open-imaging.ts';
export { imagingRoutes } from './routes.ts';
export { IMAGING_MIGRATIONS } from './schema.ts';
