import { writtenNumber } from './written-number.ts';

/** An international application under the Patent Cooperation Treaty, or its publication. */
export interface PctNumber {
  readonly is: 'application' | 'publication';
  readonly year: number;
  /** `PCT/CN2020/123456`, `WO 2020/123456`. */
  readonly text: string;
}

/** Null where the text is none. Until 2003 two digits of the year and five of the number. */
export function pctNumber(text: string): PctNumber | null {
  const written = writtenNumber(text);
  const application = /^PCT\/?([A-Z]{2})\/?(?:(\d{4})\/?(\d{6})|(\d\d)\/?(\d{5}))$/.exec(written);
  if (application) {
    const [, office, year, serial, oldYear, oldSerial] = application;
    return year === undefined
      ? { is: 'application', year: centuryOf(oldYear), text: `PCT/${office}${oldYear}/${oldSerial}` }
      : { is: 'application', year: Number(year), text: `PCT/${office}${year}/${serial}` };
  }
  const publication = /^WO\/?(?:(\d{4})\/?(\d{6})|(\d\d)\/?(\d{5}))(?:A\d)?$/.exec(written);
  if (!publication) return null;
  const [, year, serial, oldYear, oldSerial] = publication;
  return year === undefined
    ? { is: 'publication', year: centuryOf(oldYear), text: `WO ${oldYear}/${oldSerial}` }
    : { is: 'publication', year: Number(year), text: `WO ${year}/${serial}` };
}

const centuryOf = (years = '') => (Number(years) >= 78 ? 1900 : 2000) + Number(years);
