// biome-ignore-all format: a table is read row by row
import type { Opioid, OpioidRoute, OpioidUnit } from './opioid.ts';

/** From this dose on, for a week or longer, a patient tolerates opioids; by one drug alone. Source: the rule `tolerance`. */
export const OPIOID_TOLERANCE: readonly {
  readonly drug: Opioid;
  readonly route: OpioidRoute;
  readonly least: number;
  readonly unit: OpioidUnit;
}[] = [
  { drug: 'morphine', route: 'oral', least: 60, unit: 'mg/day' },
  { drug: 'fentanyl', route: 'transdermal', least: 25, unit: 'mcg/h' },
  { drug: 'oxycodone', route: 'oral', least: 30, unit: 'mg/day' },
  { drug: 'hydromorphone', route: 'oral', least: 8, unit: 'mg/day' },
  { drug: 'oxymorphone', route: 'oral', least: 25, unit: 'mg/day' },
];
