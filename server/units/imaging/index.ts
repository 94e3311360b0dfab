export type { Archive, StoredCase, StoredInstance } from './archive.ts';
