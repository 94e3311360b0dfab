/** `GET /api/platform/demonstration-progress`: how far the demonstration department is made; null where none is. */
export type DemonstrationProgress = {
  /** 0..1 */
  readonly share: number;
  readonly state: 'making' | 'made' | 'failed';
} | null;
