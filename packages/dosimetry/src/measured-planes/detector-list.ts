/** Collects the detectors of a plane one by one. */
export class DetectorList {
  private readonly x: number[] = [];
  private readonly y: number[] = [];
  private readonly values: number[] = [];

  get count(): number {
    return this.values.length;
  }

  add(xMm: number, yMm: number, value: number): void {
    this.x.push(xMm);
    this.y.push(yMm);
    this.values.push(value);
  }

  arrays() {
    return {
      xMm: Float64Array.from(this.x),
      yMm: Float64Array.from(this.y),
      value: Float64Array.from(this.values),
    };
  }
}
