/** Plain dates stay as they are written, `2026-03-09`; instants are shown in the reader's own time zone. */

/** The reader's date of an instant (ISO 8601 with offset): `2026-03-09`. */
export function localDate(instant: string | Date): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `14:30` */
export function localTime(instant: string | Date): string {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `2026-03-09 14:30` */
export function localMoment(instant: string): string {
  return `${localDate(instant)} ${localTime(instant)}`;
}

/** `14:30` of the reader's day at `now` [ms], `11-29 14:30` of another: a time without its day would be taken for today's. */
export function timeBy(instant: string, now: number): string {
  const day = localDate(instant);
  return day === localDate(new Date(now)) ? localTime(instant) : `${day.slice(5)} ${localTime(instant)}`;
}

/** Minutes as `45 min`, from two hours on `6 h`, from two days on `4 d 20 h`; what is begun does not count. */
export function formatSpan(minutes: number): string {
  const [wholeMinutes, hours] = [Math.max(0, Math.floor(minutes)), Math.floor(minutes / 60)];
  if (hours < 2) return `${wholeMinutes} min`;
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** The instant at which a day of the reader's calendar begins (`2026-03-09`), and its last one; ISO 8601. */
export function dayBegins(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}

export function dayEnds(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}

/** Seconds as `0:07`, `12:30` or `1:02:03`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
