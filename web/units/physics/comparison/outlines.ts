/** How the two sides are drawn, whatever colour their files give them: told apart by dash and by colour (Wong 2011, orange and sky blue). */
export const OUTLINES = {
  a: { colour: '#e69f00', isDashed: false },
  b: { colour: '#56b4e9', isDashed: true },
} as const;
