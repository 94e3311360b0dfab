import { notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';

/** A resource of DICOMweb by the UIDs of its path. */
export interface ResourceUids {
  readonly study: string;
  readonly series?: string | undefined;
  readonly instance?: string | undefined;
}

/** An instance as DICOMweb addresses it. */
export interface WebInstance {
  readonly instanceKey: number;
  readonly study: string;
  readonly series: string;
  readonly instance: string;
  readonly sopClassUid: string;
  readonly transferSyntaxUid: string;
  readonly sha256: string;
}

/** @throws DomainError `platform/not-found` where the resource has no instance */
export async function instancesOf(database: Database, uids: ResourceUids): Promise<readonly WebInstance[]> {
  let query = database
    .selectFrom('imaging_instance')
    .innerJoin('imaging_series', 'imaging_series.series_key', 'imaging_instance.series_key')
    .innerJoin('imaging_study', 'imaging_study.study_key', 'imaging_series.study_key')
    .select([
      'instance_key as instanceKey',
      'study_instance_uid as study',
      'series_instance_uid as series',
      'sop_instance_uid as instance',
      'sop_class_uid as sopClassUid',
      'transfer_syntax_uid as transferSyntaxUid',
      'sha256',
    ])
    .where('study_instance_uid', '=', uids.study);
  if (uids.series !== undefined) query = query.where('series_instance_uid', '=', uids.series);
  if (uids.instance !== undefined) query = query.where('sop_instance_uid', '=', uids.instance);
  const found = await query
    .orderBy('series_number')
    .orderBy('series_instance_uid')
    .orderBy('instance_number')
    .orderBy('instance_key')
    .execute();
  if (found.length === 0)
    throw notFound(
      uids.instance ? 'instance' : uids.series ? 'series' : 'study',
      uids.instance ?? uids.series ?? uids.study,
    );
  return found;
}

/** `base` is the address of the service as the client reached it. */
export function resourceUrl(base: string, { study, series, instance }: ResourceUids): string {
  const part = (name: string, uid: string | undefined) =>
    uid === undefined ? '' : `/${name}/${encodeURIComponent(uid)}`;
  return `${base}${part('studies', study)}${part('series', series)}${part('instances', instance)}`;
}
