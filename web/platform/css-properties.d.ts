import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Our own custom properties may be set in `style`. */
    [property: `--${string}`]: string | number | undefined;
  }
}
