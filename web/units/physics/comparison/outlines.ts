/** How the two sides and what all observers agree on are drawn, whatever colour their files give them: told apart by dash and by colour (Wong 2011, orange and sky blue). */
export const OUTLINES = {
  a: { colour: '#e69f00', line: 'solid' },
  b: { colour: '#56b4e9', line: 'dashed' },
  consensus: { colour: '#ffffff', line: 'dotted' },
} as const;
