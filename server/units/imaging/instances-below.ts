import type { Database } from '../../platform/database/database.ts';
import { keyNumber } from '../../platform/key-number.ts';

/** The objects of one study or series, series by series in the order of their instance numbers; none where it does not exist. */
export function instancesBelow(
  database: Database,
  column: 'imaging_series.study_key' | 'imaging_series.series_key',
  key: string,
) {
  return database
    .selectFrom('imaging_instance')
    .innerJoin('imaging_series', 'imaging_series.series_key', 'imaging_instance.series_key')
    .select(['imaging_instance.modality', 'sop_instance_uid', 'sha256'])
    .where(column, '=', keyNumber(key))
    .orderBy('imaging_instance.series_key')
    .orderBy('instance_number')
    .execute();
}
