import { expect, test } from 'vitest';
import { textDecodingFor } from './character-set.ts';

const hex = (text: string) => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

// The encoded names are those of DICOM PS3.5 annexes H (Japanese), I (Korean) and J (Chinese).
const cases = [
  {
    what: 'no character set, ASCII',
    terms: [],
    bytes: hex('50 54 56 5f 37 30'),
    text: 'PTV_70',
  },
  {
    what: 'Latin 1, Ä',
    terms: ['ISO_IR 100'],
    bytes: hex('c4 6e 65 61 73'),
    text: 'Äneas',
  },
  {
    what: 'UTF-8, J.1',
    terms: ['ISO_IR 192'],
    bytes: hex('57 61 6e 67 5e 58 69 61 6f 44 6f 6e 67 3d e7 8e 8b 5e e5 b0 8f e6 9d b1'),
    text: 'Wang^XiaoDong=王^小東',
  },
  {
    what: 'GB18030, J.2',
    terms: ['GB18030'],
    bytes: hex('57 61 6e 67 5e 58 69 61 6f 44 6f 6e 67 3d cd f5 5e d0 a1 b6 ab'),
    text: 'Wang^XiaoDong=王^小东',
  },
  {
    what: 'GBK, K',
    terms: ['GBK'],
    bytes: hex('cd f5 5e d0 a1 b6 ab'),
    text: '王^小东',
  },
  {
    what: 'ISO 2022 IR 58, K.2: Zhang^XiaoDong=张^小东',
    terms: ['', 'ISO 2022 IR 58'],
    bytes: hex('5a 68 61 6e 67 5e 58 69 61 6f 44 6f 6e 67 3d 1b 24 29 41 d5 c5 5e 1b 24 29 41 d0 a1 b6 ab'),
    text: 'Zhang^XiaoDong=张^小东',
  },
  {
    what: 'ISO 2022 IR 149, I.2',
    terms: ['', 'ISO 2022 IR 149'],
    bytes: hex('48 6f 6e 67 5e 47 69 6c 64 6f 6e 67 3d 1b 24 29 43 fb f3 5e 1b 24 29 43 d1 ce d4 d7'),
    text: 'Hong^Gildong=洪^吉洞',
  },
  {
    what: 'ISO 2022 IR 87, H.3.1',
    terms: ['', 'ISO 2022 IR 87'],
    bytes: hex('59 61 6d 61 64 61 5e 54 61 72 6f 75 3d 1b 24 42 3b 33 45 44 1b 28 42 5e 1b 24 42 42 40 4f 3a 1b 28 42'),
    text: 'Yamada^Tarou=山田^太郎',
  },
  {
    what: 'Cyrillic',
    terms: ['ISO_IR 144'],
    bytes: hex('bb ee da 63 65 dc d1 e3 e0 d3'),
    text: 'Люкceмбург',
  },
  {
    what: 'undeclared, valid UTF-8',
    terms: [],
    bytes: hex('e8 86 80 e8 83 b1'),
    text: '膀胱',
  },
  {
    what: 'declared Latin 1, written in GBK',
    terms: ['ISO_IR 100'],
    bytes: hex('b0 f2 eb d7 5f 50 54 56'),
    text: '膀胱_PTV',
  },
  {
    what: 'declared Latin 1, written in UTF-8',
    terms: ['ISO_IR 100'],
    bytes: hex('e8 86 80 e8 83 b1'),
    text: '膀胱',
  },
  {
    what: 'Latin 1, two accents',
    terms: ['ISO_IR 100'],
    bytes: hex('44 fc 72 65 72 5e 4a f6 72 67'),
    text: 'Dürer^Jörg',
  },
  {
    what: 'undeclared, not UTF-8: Latin 1',
    terms: [],
    bytes: hex('4f 76 e9'),
    text: 'Ové',
  },
];
for (const { what, terms, bytes, text } of cases)
  test(`text in ${what}`, () => expect(textDecodingFor(terms).decode(bytes)).toBe(text));

test('an unknown character set is reported', () => {
  expect(textDecodingFor(['KOI8-R']).notices).toEqual([
    { code: 'notice/dicom/character-set', values: { found: 'KOI8-R' } },
  ]);
});
