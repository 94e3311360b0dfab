/** Rows drawn beyond the edge of the screen, so that a quick scroll does not show an empty strip. */
const OVERSCAN = 8;

/** The rows [from, to) that exist in a list of `total` rows scrolled to `scrollTopPx`. */
export function visibleRows(view: {
  readonly scrollTopPx: number;
  readonly heightPx: number;
  readonly rowPx: number;
  readonly total: number;
}): { readonly from: number; readonly to: number } {
  const first = Math.floor(view.scrollTopPx / view.rowPx);
  const last = Math.ceil((view.scrollTopPx + view.heightPx) / view.rowPx);
  const to = Math.min(view.total, last + OVERSCAN);
  return { from: Math.max(0, Math.min(first - OVERSCAN, to)), to };
}
