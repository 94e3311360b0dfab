/** The chart on its ground with the names of its curves below, as PNG. */
export async function chartPicture(
  chart: HTMLCanvasElement,
  look: {
    readonly ground: string;
    readonly ink: string;
    readonly names: readonly { readonly name: string; readonly colour: string }[];
  },
): Promise<Blob> {
  const ratio = window.devicePixelRatio || 1;
  const lineHeight = 18 * ratio;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no 2D canvas.');
  const font = `${12 * ratio}px system-ui, sans-serif`;
  context.font = font;
  const places: { name: string; colour: string; x: number; y: number }[] = [];
  let [x, y] = [10 * ratio, chart.height + lineHeight];
  for (const { name, colour } of look.names) {
    const width = context.measureText(name).width + 34 * ratio;
    if (x + width > chart.width && x > 10 * ratio) [x, y] = [10 * ratio, y + lineHeight];
    places.push({ name, colour, x, y });
    x += width;
  }
  canvas.width = chart.width;
  canvas.height = y + lineHeight;
  context.fillStyle = look.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(chart, 0, 0);
  context.font = font;
  for (const place of places) {
    context.fillStyle = place.colour;
    context.fillRect(place.x, place.y - 5 * ratio, 14 * ratio, 3 * ratio);
    context.fillStyle = look.ink;
    context.fillText(place.name, place.x + 19 * ratio, place.y);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}

/** Puts a picture on the clipboard; false where the browser does not allow it. */
export async function copyPicture(picture: Blob): Promise<boolean> {
  if (!('ClipboardItem' in window)) return false;
  return navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]).then(
    () => true,
    () => false,
  );
}
