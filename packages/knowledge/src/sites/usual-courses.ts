import { SITES } from './sites.ts';

/** A regimen of the sites table, read from its words: `66-70 Gy in 33-35`, `45 Gy in 25, then brachytherapy`. */
export interface UsualCourse {
  /** As in the table. */
  readonly regimen: string;
  /** Least dose [Gy] and fewest fractions where the table gives a range. */
  readonly doseGy: number;
  readonly fractions: number;
  /** The table says that another part belongs to the course. */
  readonly followed: boolean;
}

const COURSE = /(\d+(?:\.\d+)?)(?:-\d+(?:\.\d+)?)? Gy in (\d+)(?:-\d+)?\b(?! twice)/g;
const FOLLOWED = /\b(then|boost)\b/;

/**
 * The courses that the sites table gives for a region (`Head and neck`) or for the sites whose English name begins with these
 * words (`Prostate`, and with it the prostate's bed). What it writes without dose and fractions (`SRS by size`), or as given twice daily,
 * is left out.
 */
export function usualCourses(siteOrRegion: string): readonly UsualCourse[] {
  const regimens = SITES.filter(({ en, region }) => region === siteOrRegion || en.startsWith(siteOrRegion)).flatMap(
    (site) => site.regimens,
  );
  return [...new Set(regimens)].flatMap((regimen) => {
    const followed = FOLLOWED.test(regimen);
    const [external = ''] = regimen.split(/,? then /);
    return [...external.matchAll(COURSE)].map(([, doseGy, fractions]) => ({
      regimen,
      doseGy: Number(doseGy),
      fractions: Number(fractions),
      followed,
    }));
  });
}
