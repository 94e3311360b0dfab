import type { RecordedTable } from '../../record/record-changes-of.ts';

/** A passkey that was made, named or removed; its uses are sessions. Challenges are used up within minutes. */
export const PASSKEYS_RECORDED: readonly RecordedTable[] = [
  {
    unit: 'platform',
    stream: 'access',
    table: 'access_passkey',
    entity: 'passkey',
    key: ['passkey_key'],
    leftOut: ['counter', 'last_used_at', 'is_synchronised'],
  },
];
