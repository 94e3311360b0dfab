import { expect, test } from 'vitest';
import { pageToReport } from './page-to-report.ts';

test.each([
  ['/registry/12', '/registry/12'],
  ['/', '/'],
  ['/patients/7/plan', '/patients/7/plan'],
  ['/registry/%E7%8E%8B', null],
  ['/a?name=b', null],
])('of %s a report keeps %s', (pathname, kept) => expect(pageToReport(pathname)).toBe(kept));
