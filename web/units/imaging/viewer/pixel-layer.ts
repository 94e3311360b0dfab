/** A canvas of voxels, painted as 32-bit pixels. */
export class PixelLayer {
  private readonly canvas = document.createElement('canvas');
  private image: ImageData | null = null;

  paint(columns: number, rows: number, fill: (pixels: Uint32Array) => void): HTMLCanvasElement {
    const context = this.canvas.getContext('2d');
    if (!context) return this.canvas;
    if (this.image?.width !== columns || this.image.height !== rows) {
      this.canvas.width = columns;
      this.canvas.height = rows;
      this.image = context.createImageData(columns, rows);
    }
    fill(new Uint32Array(this.image.data.buffer));
    context.putImageData(this.image, 0, 0);
    return this.canvas;
  }
}
