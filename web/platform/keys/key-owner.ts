const ACTIVATING = new Set(['Enter', ' ']);
const MOVING = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);
/** Space does nothing on a link but scroll; the page may take it there. */
const ACTIVATED = 'button, summary, input, select, [role="button"], [role="menuitem"], [role="option"]';
const MOVED_WITHIN =
  'input[type="radio"], input[type="range"], select, [role="menu"], [role="listbox"], [role="radiogroup"], [role="slider"]';
const TYPED_INTO = 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"]), textarea';

/**
 * To whom a key belongs by where it was pressed: `page` keys may take it; in a text `field` only those that say so; else the
 * `control` there has it. `within` tells whether that place, or what it lies in, matches a CSS selector.
 */
export function keyOwner(within: (selector: string) => boolean, key: string): 'page' | 'field' | 'control' {
  if (within('[role="dialog"], [role="tooltip"]')) return 'control';
  if (within(TYPED_INTO)) return 'field';
  if (ACTIVATING.has(key) && within(ACTIVATED)) return 'control';
  if (key === 'Enter' && within('a[href]')) return 'control';
  if (MOVING.has(key) && within(MOVED_WITHIN)) return 'control';
  return 'page';
}
