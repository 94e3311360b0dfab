/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The structure's own colour where it can be seen on the ground (3:1), else the same hue mixed towards black or white
 * until it can: colours of structures are chosen for a dark image, and yellow is lost on paper.
 */
export function readableColour(colour: string, ground: string): string {
  const towards = luminance(ground) > 0.3 ? 0 : 255;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16);
      return Math.round(channel + share * (towards - channel))
        .toString(16)
        .padStart(2, '0');
    });
    const candidate = `#${mixed.join('')}`;
    if (contrast(candidate, ground) >= 3) return candidate;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}
