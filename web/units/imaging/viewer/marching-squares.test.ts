import { describe, expect, test } from 'vitest';
import { type Lattice, marchingSquares } from './marching-squares.ts';

function lattice(columns: number, rows: number, value: (x: number, y: number) => number, stepMm = 1): Lattice {
  const columnMm = Float64Array.from({ length: columns }, (_, i) => i * stepMm);
  const rowMm = Float64Array.from({ length: rows }, (_, j) => j * stepMm);
  const values = new Float32Array(columns * rows);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) values[j * columns + i] = value(columnMm[i]!, rowMm[j]!);
  return { columnMm, rowMm, values };
}

const length = (line: Float32Array) => {
  let sum = 0;
  for (let n = 2; n < line.length; n += 2) sum += Math.hypot(line[n]! - line[n - 2]!, line[n + 1]! - line[n - 1]!);
  return sum;
};

describe('marchingSquares()', () => {
  test('one hot node: a closed diamond at half the way to its neighbours', () => {
    const lines = marchingSquares(
      lattice(3, 3, (x, y) => (x === 1 && y === 1 ? 1 : 0)),
      0.5,
    );
    expect(lines).toHaveLength(1);
    expect(length(lines[0]!)).toBeCloseTo(4 * Math.SQRT1_2, 5);
  });

  test('a slope is crossed exactly where it passes the level, and the line stays open', () => {
    const lines = marchingSquares(
      lattice(5, 4, (x) => x),
      1.25,
    );
    expect(lines).toHaveLength(1);
    const [line] = lines;
    for (let n = 0; n < line!.length; n += 2) expect(line![n]).toBeCloseTo(1.25, 6);
    expect(length(line!)).toBeCloseTo(3, 6);
  });

  test('a cone gives the circumference of its circle', () => {
    const cone = lattice(201, 201, (x, y) => 40 - Math.hypot(x - 50.2, y - 49.7), 0.5);
    const lines = marchingSquares(cone, 10);
    expect(lines).toHaveLength(1);
    expect(length(lines[0]!)).toBeCloseTo(2 * Math.PI * 30, 1);
    const line = lines[0]!;
    expect([line.at(-2), line.at(-1)]).toEqual([line[0], line[1]]);
  });

  test('a saddle gives two lines that do not cross', () => {
    const saddle = {
      columnMm: Float64Array.of(0, 1),
      rowMm: Float64Array.of(0, 1),
      values: Float32Array.of(1, 0, 0, 1),
    };
    expect(marchingSquares(saddle, 0.4)).toHaveLength(2);
    expect(marchingSquares(saddle, 0.6)).toHaveLength(2);
  });

  test('a saddle joins its high corners where the mean is high', () => {
    const saddle = {
      columnMm: Float64Array.of(0, 1),
      rowMm: Float64Array.of(0, 1),
      values: Float32Array.of(1, 0, 0, 1),
    };
    // The mean 0.5 is above 0.4: the low corners (1, 0) and (0, 1) are cut off, 0.4 of an edge away from them.
    for (const line of marchingSquares(saddle, 0.4)) expect(length(line)).toBeCloseTo(0.4 * Math.SQRT2, 6);
  });

  test('an even field has no lines, also at its own value', () => {
    expect(
      marchingSquares(
        lattice(4, 4, () => 2),
        1,
      ),
    ).toEqual([]);
    expect(
      marchingSquares(
        lattice(4, 4, () => 2),
        2,
      ),
    ).toEqual([]);
  });
});
