/** Integers whose number is not known beforehand; `values` holds the first `length` of them. */
export class GrowingInt32 {
  values: Int32Array;
  length = 0;

  /** @param expected how many will come, about: room for them is taken at once */
  constructor(expected = 4096) {
    this.values = new Int32Array(Math.max(1, expected));
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.values.length);
    larger.set(this.values);
    this.values = larger;
  }

  whole(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}
