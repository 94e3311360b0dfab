/** Line drawings on a 16 × 16 grid, 1.5 wide, in the colour of the text beside them. */
const SHAPES = {
  patients:
    'M5.5 7a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1 14c0-2.8 2-4.5 4.5-4.5S10 11.2 10 14M10.5 2.3a2.5 2.5 0 0 1 0 4.5M12 9.8c1.8.6 3 2.1 3 4.2',
  import: 'M8 1.5v8.5M4.8 7 8 10.2 11.2 7M1.8 10v2.7c0 1 .8 1.8 1.8 1.8h8.8c1 0 1.8-.8 1.8-1.8V10',
  quarantine: 'M8 1.3 14 3.5v4.3c0 3.3-2.4 5.7-6 6.9-3.6-1.2-6-3.6-6-6.9V3.5L8 1.3ZM8 5v3.3M8 10.8v.1',
  conflict: 'M5 2v12M2.5 11.5 5 14l2.5-2.5M11 14V2M8.5 4.5 11 2l2.5 2.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14.5 14.5',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M13 3l-1.1 1.1M4.1 11.9 3 13',
  moon: 'M13.8 9.7A6 6 0 1 1 6.3 2.2a4.8 4.8 0 0 0 7.5 7.5Z',
  system: 'M2.5 2.5h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM5.5 14h5M8 11.5V14',
  help: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6.2 6.3A1.9 1.9 0 0 1 8 4.7c1 0 1.9.7 1.9 1.7 0 1.4-1.9 1.5-1.9 2.9M8 11.3v.1',
  keyboard:
    'M2 3.5h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM4 6.3h.1M6.7 6.3h.1M9.3 6.3h.1M12 6.3h.1M4 9.7h.1M6.5 9.7h3M12 9.7h.1',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M2.5 8.5l3.5 3.5 7.5-8',
  alert: 'M8 1.8 15 14H1L8 1.8ZM8 6.3v3.4M8 11.8v.1',
  info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 7.3v4M8 4.8v.1',
  chevronRight: 'M6 3.5 10.5 8 6 12.5',
  chevronDown: 'M3.5 6 8 10.5 12.5 6',
  arrowUp: 'M8 13V3M4 7l4-4 4 4',
  arrowDown: 'M8 3v10M4 9l4 4 4-4',
  download: 'M8 1.5V10M4.8 7 8 10.2 11.2 7M2 14h12',
  retry: 'M13.8 6.5A6 6 0 1 0 14 9M14 2.5v4h-4',
  trash: 'M2 4h12M6 4V2.5h4V4M3.5 4l.7 9.5c0 .6.5 1 1 1h5.6c.5 0 1-.4 1-1L12.5 4M6.5 7v4.5M9.5 7v4.5',
  folder: 'M1.5 4c0-.8.7-1.5 1.5-1.5h3l1.7 2H13c.8 0 1.5.7 1.5 1.5v6c0 .8-.7 1.5-1.5 1.5H3c-.8 0-1.5-.7-1.5-1.5V4Z',
  file: 'M3.5 1.5h5.7L12.5 5v9.5h-9v-13ZM9 1.5V5h3.5',
  columns: 'M2 2.5h12v11H2v-11ZM6 2.5v11M10 2.5v11',
  image: 'M2 2.5h12v11H2v-11ZM2 11l3.5-3.5L9 11l2-2 3 3M10.5 5.8v.1',
  structures:
    'M8 2c3.5 0 6 2 6 5.5S11.5 14 8.2 14 2 11.5 2 8s2.5-6 6-6ZM8.3 5.3c1.5 0 2.5 1 2.5 2.4s-1 2.5-2.5 2.5-2.8-1-2.8-2.5 1.3-2.4 2.8-2.4Z',
  plan: 'M8 8 2 2M8 8l6-6M8 8v7M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  dose: 'M1.5 13.5c2 0 2.5-1 3.3-4.5S6.5 3 8 3s2.4 2.5 3.2 6 1.3 4.5 3.3 4.5',
  phantom: 'M8 5.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM4 8.5C4.5 7.5 6 7 8 7s3.5.5 4 1.5l.5 6h-9l.5-6Z',
  crosshair: 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM8 1v4M8 11v4M1 8h4M11 8h4',
  swap: 'M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14.5c0-3 2.4-4.7 5.5-4.7s5.5 1.7 5.5 4.7',
  people:
    'M3 2.5h10a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM6 8.2A1.6 1.6 0 1 0 6 5a1.6 1.6 0 0 0 0 3.2ZM3.7 11.4c.2-1.3 1-2 2.3-2s2.1.7 2.3 2M10.4 6H12M10.4 9H12',
  lock: 'M3.5 7h9a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1ZM5 7V4.8a3 3 0 0 1 6 0V7',
  exit: 'M6 2H3a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3M7 8h7.5M11.5 5l3 3-3 3',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  eyeOff: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM2.5 14l11-12',
  siren: 'M4 11.5V8a4 4 0 0 1 8 0v3.5M2.5 11.5h11v2.5h-11v-2.5ZM8 1v1.2M2.3 3.2l.9.9M13.7 3.2l-.9.9M8 7.5V9',
  history: 'M2.2 5.5A6.3 6.3 0 1 1 1.7 9M2 2v3.7h3.7M8 4.7V8l2.4 1.6',
  pencil: 'M2.5 13.5l.8-3.1 7.7-7.7 2.3 2.3-7.7 7.7-3.1.8ZM9.5 4.2l2.3 2.3',
  minus: 'M3 8h10',
  plus: 'M3 8h10M8 3v10',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flexShrink: 0, display: 'block' }}
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
