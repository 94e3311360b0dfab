import { SITES } from '@isocenter/knowledge';
import type { Database } from '../../../platform/database/database.ts';
import { doseToDate } from '../treatment/dose-to-date.ts';
import { type Delivered, readDelivered } from '../treatment/read-treatment.ts';
import { wasGiven } from '../treatment/was-given.ts';
import type { Review, Reviews } from './contract.ts';
import { gradesByNumber, reviewDueAt, worstGrades } from './grades-by-number.ts';
import { type ReviewRow, reviewsOf, signaturesOfReview } from './review-store.ts';

/** Reviews of a course beside the dose that had been given when each was made. */
export async function readReviews(
  database: Database,
  { courseKey, icd10, isOver }: { readonly courseKey: string; readonly icd10: string | null; readonly isOver: boolean },
): Promise<Reviews> {
  const [rows, delivered] = await Promise.all([reviewsOf(database, courseKey), readDelivered(database, courseKey)]);
  const counted = rows.filter(({ inError }) => !inError);
  const weighed = counted.filter(({ content }) => content.weightKg !== null);
  const baselineKg = weighed.at(-1)?.content.weightKg ?? null;
  const given = delivered.fractions.filter(wasGiven);
  const lastAt = counted[0]?.content.at ?? null;
  return {
    reviews: await Promise.all(
      rows.map(async (row) => ({
        ...row,
        ...then(row, delivered),
        byNumber: gradesByNumber(row.content, baselineKg),
        signatures: [...(await signaturesOfReview(database, courseKey, row))],
      })),
    ),
    region: SITES.find((site) => site.icd10 === icd10)?.region ?? null,
    worst: worstGrades(counted),
    ...{ baselineKg, lastAt },
    dueAt: reviewDueAt({ firstFractionAt: given[0]?.content.startedAt ?? null, lastReviewAt: lastAt, isOver }),
  };
}

/** To the target with the highest planned dose of the whole course. */
function then({ content }: ReviewRow, { plans, fractions }: Delivered): Pick<Review, 'doseThenGy' | 'fractionsThen'> {
  const counted = plans.filter(({ inError }) => !inError);
  const before = fractions.filter(
    (fraction) => wasGiven(fraction) && Date.parse(fraction.content.startedAt) <= Date.parse(content.at),
  );
  const doses = doseToDate(
    counted,
    before.map((fraction) => fraction.content),
  );
  const labels = new Map<string, { plannedGy: number; deliveredGy: number }>();
  for (const { label, plannedGy, deliveredGy } of doses) {
    const sum = labels.get(label) ?? { plannedGy: 0, deliveredGy: 0 };
    labels.set(label, { plannedGy: sum.plannedGy + plannedGy, deliveredGy: sum.deliveredGy + deliveredGy });
  }
  const [highest] = [...labels.values()].sort((one, other) => other.plannedGy - one.plannedGy);
  const isKnown = before.every(({ share }) => share !== null);
  return { doseThenGy: highest && isKnown ? highest.deliveredGy : null, fractionsThen: before.length };
}
