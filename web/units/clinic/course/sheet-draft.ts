import type { SheetContent } from '../../../../server/units/clinic/course/contract.ts';

const OPEN = { answer: null, why: '' } as const;

/** A sheet with every item of its checklist open. */
export function emptySheet(items: number): SheetContent {
  return { words: '', items: Array.from({ length: items }, () => OPEN) };
}

/** The same sheet with one item answered; a `yes` needs no reason, so none stays behind. */
export function answered(
  sheet: SheetContent,
  index: number,
  { answer, why }: SheetContent['items'][number],
): SheetContent {
  const item = { answer, why: answer === 'yes' ? '' : why };
  return { ...sheet, items: sheet.items.map((each, at) => (at === index ? item : each)) };
}
