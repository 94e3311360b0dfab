import { type Language, type MessageKey, say } from '@isocenter/messages';

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ' ': 'Space',
};

const GESTURES: Readonly<Record<string, MessageKey>> = {
  Wheel: 'frame.gesture.wheel',
  'Left drag': 'frame.gesture.leftDrag',
  'Middle drag': 'frame.gesture.middleDrag',
  'Right drag': 'frame.gesture.rightDrag',
  Click: 'frame.gesture.click',
};

/** The key caps of a chord as printed on the keyboard: `Ctrl+ArrowUp` → `Ctrl`, `↑`; mouse gestures in words. */
export function keyCaps(chord: string, language: Language): readonly string[] {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  return parts.map((part) => {
    const gesture = GESTURES[part];
    if (gesture) return say(language, gesture);
    return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
