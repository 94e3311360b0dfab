/** A point of a plane across the patient: x to the left, y to the back [mm]. */
export type Point = readonly [x: number, y: number];

/** A plane figure without holes: what a solid looks like on one slice. */
export interface Section {
  readonly bounds: { readonly from: Point; readonly to: Point };
  /** Distance to the outline [mm], negative inside; exact on the outline, approximate away from it. */
  readonly distanceMm: (x: number, y: number) => number;
  /** Points along the closed outline, x and y in turn [mm]; the first is not repeated. */
  readonly outline: (stepMm: number) => Float64Array;
}

export interface SuperellipseShape {
  readonly centre: Point;
  /** Half width and half height before rotation [mm]. */
  readonly semiAxesMm: readonly [a: number, b: number];
  readonly rotationDeg?: number;
  /** 2 is an ellipse; larger, and only larger, is squarer. */
  readonly exponent?: number;
}

/** |x/a|^n + |y/b|^n = 1, turned about its centre. */
export function superellipse(shape: SuperellipseShape): Section {
  const [a, b] = shape.semiAxesMm;
  const [x0, y0] = shape.centre;
  const n = shape.exponent ?? 2;
  const turn = ((shape.rotationDeg ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const reachX = n === 2 ? Math.hypot(a * cos, b * sin) : Math.abs(a * cos) + Math.abs(b * sin);
  const reachY = n === 2 ? Math.hypot(a * sin, b * cos) : Math.abs(a * sin) + Math.abs(b * cos);
  return {
    bounds: { from: [x0 - reachX, y0 - reachY], to: [x0 + reachX, y0 + reachY] },
    distanceMm: (x, y) => {
      const u = ((x - x0) * cos + (y - y0) * sin) / a;
      const v = ((y - y0) * cos - (x - x0) * sin) / b;
      if (n === 2) {
        // First-order distance to an implicit curve: value over gradient.
        const level = length(u, v);
        return level === 0 ? -Math.min(a, b) : ((level - 1) * level) / length(u / a, v / b);
      }
      // Deep inside, where only the sign and the size matter, the inscribed ellipse saves the powers.
      const inscribed = length(u, v);
      if (inscribed < 0.75) return (inscribed - 1) * Math.min(a, b);
      const [uPower, vPower] = [Math.abs(u) ** n, Math.abs(v) ** n];
      const level = (uPower + vPower) ** (1 / n);
      // The gradient of the level: level^(1 - n) times |u|^(n - 1) / a, and the same of v.
      const scale = level / (uPower + vPower);
      const [uSlope, vSlope] = [u === 0 ? 0 : uPower / u, v === 0 ? 0 : vPower / v];
      return (level - 1) / (scale * length(uSlope / a, vSlope / b));
    },
    outline: (stepMm) => {
      const count = Math.max(12, Math.round((Math.PI * (a + b)) / stepMm));
      const points = new Float64Array(2 * count);
      for (let i = 0; i < count; i++) {
        const angle = (2 * Math.PI * i) / count;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const u = a * Math.sign(c) * Math.abs(c) ** (2 / n);
        const v = b * Math.sign(s) * Math.abs(s) ** (2 / n);
        points[2 * i] = x0 + u * cos - v * sin;
        points[2 * i + 1] = y0 + u * sin + v * cos;
      }
      return points;
    },
  };
}

/** A rectangle along x and y; only its corners are in the outline. */
export function rectangle(centre: Point, sizeMm: Point): Section {
  const [halfX, halfY] = [sizeMm[0] / 2, sizeMm[1] / 2];
  const [x0, y0] = centre;
  return {
    bounds: { from: [x0 - halfX, y0 - halfY], to: [x0 + halfX, y0 + halfY] },
    distanceMm: (x, y) => Math.max(Math.abs(x - x0) - halfX, Math.abs(y - y0) - halfY),
    outline: () =>
      Float64Array.of(x0 - halfX, y0 - halfY, x0 + halfX, y0 - halfY, x0 + halfX, y0 + halfY, x0 - halfX, y0 + halfY),
  };
}

/** Several times faster than `Math.hypot`, which guards against overflow. */
function length(u: number, v: number): number {
  return Math.sqrt(u * u + v * v);
}

/** All points within `halfWidthMm` of a line of segments: a jaw, a wing, a nerve. The line must not come near
 * itself again; the outline is pointed where it bends, so bend gently. */
export function band(line: readonly Point[], halfWidthMm: number): Section {
  const xs = line.map(([x]) => x);
  const ys = line.map(([, y]) => y);
  return {
    bounds: {
      from: [Math.min(...xs) - halfWidthMm, Math.min(...ys) - halfWidthMm],
      to: [Math.max(...xs) + halfWidthMm, Math.max(...ys) + halfWidthMm],
    },
    distanceMm: (x, y) => {
      let nearest = Number.POSITIVE_INFINITY;
      for (let i = 1; i < line.length; i++)
        nearest = Math.min(nearest, distanceToSegment(x, y, line[i - 1] ?? [0, 0], line[i] ?? [0, 0]));
      return nearest - halfWidthMm;
    },
    outline: (stepMm) => bandOutline(line, halfWidthMm, stepMm),
  };
}

function distanceToSegment(x: number, y: number, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return length(x - x1 - along * dx, y - y1 - along * dy);
}

/** One side of the band, its round end, the other side back, and the other round end. */
function bandOutline(line: readonly Point[], halfWidthMm: number, stepMm: number): Float64Array {
  const there = offsetSide(line, halfWidthMm);
  const back = offsetSide([...line].reverse(), halfWidthMm);
  const capSteps = Math.max(4, Math.round((Math.PI * halfWidthMm) / stepMm));
  const points = [
    ...there,
    ...roundEnd(line.at(-1), there.at(-1), capSteps),
    ...back,
    ...roundEnd(line[0], back.at(-1), capSteps),
  ];
  return Float64Array.from(points.flat());
}

/** The line moved to its left-hand side; at a bend along the bisector, so that the distance to both segments holds. */
function offsetSide(line: readonly Point[], distanceMm: number): Point[] {
  return line.map(([x, y], i): Point => {
    const before = i > 0 ? direction(line[i - 1], line[i]) : undefined;
    const after = i < line.length - 1 ? direction(line[i], line[i + 1]) : undefined;
    const [ux, uy] = before ?? after ?? [1, 0];
    const [vx, vy] = after ?? before ?? [1, 0];
    const half = 1 + ux * vx + uy * vy;
    return [x - (distanceMm * (uy + vy)) / half, y + (distanceMm * (ux + vx)) / half];
  });
}

function direction([x1, y1]: Point = [0, 0], [x2, y2]: Point = [1, 0]): Point {
  const size = length(x2 - x1, y2 - y1);
  return [(x2 - x1) / size, (y2 - y1) / size];
}

/** Half a circle about `centre`, from `start` (left out) clockwise in the sense of the side it closes. */
function roundEnd([cx, cy]: Point = [0, 0], [sx, sy]: Point = [0, 0], steps: number): Point[] {
  return Array.from({ length: steps - 1 }, (_, i): Point => {
    const angle = (-Math.PI * (i + 1)) / steps;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [dx, dy] = [sx - cx, sy - cy];
    return [cx + dx * cos - dy * sin, cy + dx * sin + dy * cos];
  });
}
