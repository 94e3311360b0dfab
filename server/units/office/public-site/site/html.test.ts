import { expect, test } from 'vitest';
import { html, jsonWithin } from './html.ts';

const CASES = [
  { what: 'text', made: html`<p>${'a < b & "c"'}</p>`, is: '<p>a &lt; b &amp; &quot;c&quot;</p>' },
  { what: 'an attribute', made: html`<a href="${'" onclick="x'}">`, is: '<a href="&quot; onclick=&quot;x">' },
  { what: 'a list with nothing in it', made: html`${[html`<b>`, null, false, undefined, 7]}`, is: '<b>7' },
  { what: 'markup in markup', made: html`<p>${html`<i>${'<'}</i>`}</p>`, is: '<p><i>&lt;</i></p>' },
  { what: 'a character that no document may hold', made: html`${'a\u0000b\u001bc\ufffe'}`, is: 'abc' },
  {
    what: 'JSON that would end its element',
    made: jsonWithin({ a: '</script><script>' }),
    is: '{"a":"\\u003c/script>\\u003cscript>"}',
  },
];
for (const { what, made, is } of CASES) test(`${what} is written safely`, () => expect(made.toString()).toBe(is));
