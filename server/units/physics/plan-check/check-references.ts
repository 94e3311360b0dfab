import type { Finding } from './contract.ts';
import { agrees, differs, listed, unknown } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';

/** One frame of reference for all that lies in it. */
export function checkFrame({ plan, structureSet, doses, image }: PlanToCheck): readonly Finding[] {
  const stated = [
    { object: 'RTPLAN', uids: [plan.header.frameOfReferenceUid] },
    ...(structureSet ? [{ object: 'RTSTRUCT', uids: [...structureSet.frameOfReferenceUids] }] : []),
    ...doses.map(({ header }) => ({ object: 'RTDOSE', uids: [header.frameOfReferenceUid] })),
    ...(image ? [{ object: image.header.modality, uids: [image.header.frameOfReferenceUid] }] : []),
  ].map(({ object, uids }) => ({ object, uids: uids.filter((uid) => uid !== undefined) }));
  const silent = stated.filter(({ uids }) => uids.length === 0).map(({ object }) => object);
  const speaking = stated.filter(({ uids }) => uids.length > 0);
  const reference = structureSet?.frameOfReferenceUids[0] ?? speaking[0]?.uids[0];
  const elsewhere = speaking.filter(({ uids }) => uids.some((uid) => uid !== reference)).map(({ object }) => object);
  if (elsewhere.length > 0)
    return [differs('frame', 'notice/plan-check/frame-differs', { objects: listed(elsewhere) })];
  if (speaking.length < 2) return [unknown('frame', 'notice/plan-check/frame-unknown', { objects: listed(silent) })];
  return [
    agrees('frame', 'notice/plan-check/frame-agrees', { objects: listed(speaking.map(({ object }) => object)) }),
    ...(silent.length > 0 ? [agrees('frame', 'notice/plan-check/frame-silent', { objects: listed(silent) })] : []),
  ];
}

/** The plan names this structure set, each dose this plan. */
export function checkLinks({ plan, structureSet, doses }: PlanToCheck): readonly Finding[] {
  return [
    !structureSet
      ? unknown('links', 'notice/plan-check/no-structures')
      : plan.structureSetUid === structureSet.header.sopInstanceUid
        ? agrees('links', 'notice/plan-check/structures-of-plan')
        : differs('links', 'notice/plan-check/structures-of-other-plan', { uid: plan.structureSetUid ?? '?' }),
    ...(doses.length === 0 ? [unknown('links', 'notice/plan-check/no-dose')] : []),
    ...doses.map(({ planUid, header }) =>
      planUid === plan.header.sopInstanceUid
        ? agrees('links', 'notice/plan-check/dose-of-plan', { uid: header.sopInstanceUid })
        : differs('links', 'notice/plan-check/dose-of-other-plan', {
            uid: header.sopInstanceUid,
            plan: planUid ?? '?',
          }),
    ),
  ];
}

/** The structures were drawn on the planning image, and the patient lies as planned. */
export function checkImage({ plan, structureSet, image }: PlanToCheck): readonly Finding[] {
  if (!image) return [unknown('image', 'notice/plan-check/no-image')];
  const { seriesInstanceUid } = image.header;
  const drawnOn = structureSet?.referencedSeriesUids ?? [];
  const [lies, planned] = [image.patientPosition, plan.patientPosition];
  return [
    drawnOn.length === 0
      ? unknown('image', 'notice/plan-check/drawn-on-unknown')
      : drawnOn.includes(seriesInstanceUid)
        ? agrees('image', 'notice/plan-check/drawn-on-image')
        : differs('image', 'notice/plan-check/drawn-on-other', { series: listed(drawnOn) }),
    lies === undefined || planned === undefined
      ? unknown('image', 'notice/plan-check/position-unknown')
      : lies === planned
        ? agrees('image', 'notice/plan-check/position-agrees', { position: planned })
        : differs('image', 'notice/plan-check/position-differs', { planned, lies }),
  ];
}
