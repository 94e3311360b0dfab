import { expect, test } from 'vitest';
import { chineseDocumentNumber } from './chinese-document-number.ts';

/** Numbers of the change to nine digits are those of the European Patent Office's newsflash 19/2007. */
const READ = [
  { typed: 'CN85100001A', on: '1985-09-10', is: 'publication', type: 'invention', text: 'CN 85100001 A' },
  { typed: 'CN1003001B', on: '1989-01-04', is: 'examined', type: 'invention', text: 'CN 1003001 B' },
  { typed: 'CN 2030001 U', on: '1992-12-30', is: 'examined', type: 'utility-model', text: 'CN 2030001 U' },
  { typed: 'CN3003001S', on: '1990-01-03', is: 'examined', type: 'design', text: 'CN 3003001 S' },
  { typed: 'CN1020584C', on: '1993-05-12', is: 'grant', type: 'invention', text: 'CN 1020584 C' },
  { typed: 'CN2131635Y', on: '1993-05-05', is: 'grant', type: 'utility-model', text: 'CN 2131635 Y' },
  { typed: 'CN3021827D', on: '1994-02-23', is: 'grant', type: 'design', text: 'CN 3021827 D' },
  { typed: 'CN1998277A', on: '2007-07-18', is: 'publication', type: 'invention', text: 'CN 1998277 A' },
  { typed: 'CN100998275A', on: '2007-07-18', is: 'publication', type: 'invention', text: 'CN 100998275 A' },
  { typed: 'CN100333628C', on: '2007-08-29', is: 'grant', type: 'invention', text: 'CN 100333628 C' },
  { typed: 'CN200938735Y', on: '2007-08-29', is: 'grant', type: 'utility-model', text: 'CN 200938735 Y' },
  { typed: 'ＣＮ１０１２０７２６８Ｂ', on: '2010-06-02', is: 'grant', type: 'invention', text: 'CN 101207268 B' },
  { typed: 'CN201000001U', on: '2010-04-07', is: 'grant', type: 'utility-model', text: 'CN 201000001 U' },
  { typed: '301000001S', on: '2020-03-03', is: 'grant', type: 'design', text: 'CN 301000001 S' },
] as const;
for (const { typed, on, ...expected } of READ)
  test(`${typed}, published on ${on}, is a ${expected.type}: ${expected.is}`, () =>
    expect(chineseDocumentNumber(typed, on)).toEqual({
      document: { ...expected, verified: on < '2010-04-07' ? 'source' : 'knowledge' },
    }));

const REFUSED = [
  { typed: 'CN1003001B', on: '1995-01-04', refused: 'kind', why: 'between 1993 and 2010 there was no B' },
  { typed: 'CN1020584C', on: '2012-05-12', refused: 'kind', why: 'a grant is B since 2010' },
  { typed: 'CN101207268A', on: '2006-01-04', refused: 'digits', why: 'nine digits began in 2007' },
  { typed: 'CN1012072A', on: '2015-01-04', refused: 'digits', why: 'an application has nine by then' },
  { typed: 'CN201207268A', on: '2015-01-04', refused: 'type', why: '2 is a utility model, A an invention' },
  { typed: '201310699744.2', on: '2015-01-04', refused: 'form', why: 'it is an application number' },
] as const;
for (const { typed, on, refused, why } of REFUSED)
  test(`${typed}, published on ${on}, is refused: ${why}`, () =>
    expect(chineseDocumentNumber(typed, on)).toMatchObject({ refused }));
