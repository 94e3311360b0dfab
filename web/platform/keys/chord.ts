/** What of a keyboard event decides which key it is. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether a press is the chord, written as `Ctrl+K`, `Shift+ArrowUp`, `?` or `a`. Ctrl is Command on a Mac. Shift counts only
 * where the chord names it or the key is a letter or a named key: `?` needs it on one keyboard and not on another.
 */
export function matchesChord(pressed: Pressed, chord: string): boolean {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if (pressed.key.toLowerCase() !== key.toLowerCase()) return false;
  if ((pressed.ctrlKey || pressed.metaKey) !== wants('Ctrl') || pressed.altKey !== wants('Alt')) return false;
  const shiftTells = wants('Shift') || key.length > 1 || key.toLowerCase() !== key.toUpperCase();
  return !shiftTells || pressed.shiftKey === wants('Shift');
}
