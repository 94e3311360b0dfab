/** A face in a few strokes, from content to suffering, for a score of 0 to 10: our own drawing, not that of a published scale. */
export function Face({ value }: { readonly value: number }) {
  const bend = 6 - 1.2 * value; // of the mouth: up at 0, down at 10
  const brow = 0.35 * value;
  return (
    <svg
      viewBox="0 0 40 40"
      width="44"
      height="44"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <circle cx="20" cy="20" r="17" />
      <path d={`M11 ${13 + brow}l6 ${-brow}M23 13l6 ${brow}`} />
      <path d="M14 18v.5M26 18v.5" strokeLinecap="round" strokeWidth="3" />
      <path d={`M12 28q8 ${bend * 1.3} 16 0`} />
    </svg>
  );
}
