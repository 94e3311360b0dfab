/** The rectangle around an outline [mm]: its centre, and half of its width along u and v. */
export interface OutlineBox {
  readonly u: number;
  readonly v: number;
  readonly halfU: number;
  readonly halfV: number;
}

/** What lies evenly between two rectangles, at share t of the way. */
export function boxBetween(a: OutlineBox, b: OutlineBox, t: number): OutlineBox {
  const at = (key: keyof OutlineBox) => a[key] + t * (b[key] - a[key]);
  return { u: at('u'), v: at('v'), halfU: at('halfU'), halfV: at('halfV') };
}
