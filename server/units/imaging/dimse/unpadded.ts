import { withoutPaddingAfter, withoutPaddingBefore } from '@isocenter/dicom-rt';

const isPadding = (character: string) => character === ' ' || character === '\0';

/** A UID or an AE title without the blanks and nulls around it, in time with its length: a stranger on the network decides how many there are. */
export function unpadded(text: string): string {
  return withoutPaddingBefore(withoutPaddingAfter(text, isPadding), isPadding);
}
