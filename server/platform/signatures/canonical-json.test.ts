import { expect, test } from 'vitest';
import { canonicalJson, contentSha256 } from './canonical-json.ts';

test('the example of RFC 8785, 3.2.3', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('members sort by UTF-16 code units, as in RFC 8785, 3.2.3', () => {
  const members = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(Object.values(JSON.parse(`[${canonicalJson(members).match(/:\d/g)}]`.replaceAll(':', '')))).toEqual([
    2, 4, 6, 7, 1, 5, 3,
  ]);
});

test('the order of members does not count, that of a list does; members without a value are none', () => {
  expect(contentSha256({ a: 1, b: [1, 2], c: undefined })).toBe(contentSha256({ b: [1, 2], a: 1 }));
  expect(contentSha256({ b: [2, 1] })).not.toBe(contentSha256({ b: [1, 2] }));
});

test('the hash is that of the text, as another program makes it', () => {
  // printf '{"a":1,"b":"剂量"}' | sha256sum
  expect(contentSha256({ b: '剂量', a: 1 })).toBe('e9272e52034dad7a42509e419292df084038b11fbef96b461050db26eaf2e80a');
});

test('what JSON cannot say is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, '\ud800'])
    expect(() => canonicalJson({ list: [value] })).toThrow(TypeError);
});
