/** The least contrast of a line with white paper: WCAG 2.2, graphical objects. */
const LEAST_CONTRAST = 3;

/**
 * A structure's colour as it can be seen on paper: yellow or white on the screen becomes a darker shade of itself.
 *
 * @param colour `#rrggbb`; anything else is drawn dark grey
 */
export function inkColour(colour: string): string {
  const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (!r || !g || !b) return '#444444';
  let channels = [r, g, b].map((hex) => Number.parseInt(hex, 16));
  while (contrastWithWhite(channels) < LEAST_CONTRAST) channels = channels.map((value) => Math.floor(value * 0.9));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** @see WCAG 2.2, relative luminance */
function contrastWithWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
