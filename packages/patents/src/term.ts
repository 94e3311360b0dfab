import { addYears, type IsoDay } from './day.ts';
import type { PatentType } from './patent-type.ts';

/** The amended Patent Law holds for designs filed from this day on. */
const LONGER_DESIGNS_FROM = '2021-06-01';

/** Years for which a patent may last, counted from its filing date. @see Patent Law of China (2020), article 42; for earlier designs its former text */
export function termYears(type: PatentType, filedOn: IsoDay): number {
  if (type === 'invention') return 20;
  return type === 'design' && filedOn >= LONGER_DESIGNS_FROM ? 15 : 10;
}

/** The day on which the term is over: the day before is the last on which the patent is in force. */
export function expiresOn(type: PatentType, filedOn: IsoDay): IsoDay {
  return addYears(filedOn, termYears(type, filedOn));
}
