import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { signedAtSite, signedEntity } from '../../../platform/signatures/signed-entity.ts';
import { type EndedReview, PEER_REVIEW, type PeerReview, type PinContent, type ReviewedVersion } from './contract.ts';
import { PEER_REVIEW_FUNCTIONS, PEER_REVIEW_TABLES } from './peer-review-sql.ts';
import { PEER_REVIEWS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_peer_review: ReviewTable;
    clinic_peer_review_pin: PinTable;
    clinic_peer_review_answer: AnswerTable;
  }
}

interface ReviewTable {
  review_key: Generated<number>;
  course_key: number;
  site_key: number;
  archive_key: number;
  revision: Generated<number>;
  content: ColumnType<ReviewedVersion, string, never>;
  opened_by: number;
  opened_at: Generated<Date>;
  ended: ColumnType<EndedReview | null, never, string | null>;
  is_signed: Generated<boolean>;
  superseded: ColumnType<PeerReview['superseded'], never, string>;
  reopened: ColumnType<readonly KeptReopening[], never, string>;
}

/** By whom as a key: names are asked for when it is read. */
export interface KeptReopening {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface KeptResolution {
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

interface PinTable {
  pin_key: Generated<number>;
  review_key: number;
  course_key: number;
  revision: Generated<number>;
  content: ColumnType<PinContent, string, string>;
  said_by: number;
  said_at: Generated<Date>;
  edited_at: Date | null;
  resolution: ColumnType<KeptResolution | null, never, string>;
}

interface AnswerTable {
  answer_key: Generated<number>;
  pin_key: number;
  course_key: number;
  words: string;
  said_by: number;
  said_at: Generated<Date>;
}

const SIGNED = { entity: PEER_REVIEW, table: 'clinic_peer_review', key: 'review_key' } as const;

export const PEER_REVIEW_MIGRATIONS: readonly Migration[] = [
  {
    name: '0175 clinic peer reviews',
    up: async (database) => {
      for (const statement of [...PEER_REVIEW_TABLES, ...PEER_REVIEW_FUNCTIONS])
        await sql.raw(statement).execute(database);
      for (const table of PEER_REVIEWS_RECORDED) await recordChangesOf(database, table);
      await signedEntity(database, {
        ...{ ...SIGNED, covers: ['content', 'ended', 'superseded'], isSigned: 'new.is_signed' },
        ...{ readAction: 'patient.read', signAction: 'peer-review.sign', fourEyes: [] },
      });
      await signedAtSite(database, SIGNED);
    },
  },
];
