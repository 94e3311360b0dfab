/** A file to send, with its path below what was dropped or chosen: `export/CT/1.dcm`. */
export interface ChosenFile {
  readonly path: string;
  readonly blob: Blob;
}

/** The part of the browser's FileSystemEntry that is walked here. */
export type DroppedEntry =
  | {
      readonly isFile: true;
      readonly isDirectory: false;
      readonly fullPath: string;
      file(found: (file: Blob) => void, failed: (error: unknown) => void): void;
    }
  | { readonly isFile: false; readonly isDirectory: true; readonly fullPath: string; createReader(): EntryReader };

interface EntryReader {
  readEntries(found: (entries: readonly DroppedEntry[]) => void, failed: (error: unknown) => void): void;
}

/** What was found, and the paths that the browser could not read: these are told, never passed over. */
export interface Collected {
  readonly files: readonly ChosenFile[];
  readonly unreadable: readonly string[];
}

/**
 * Every file below the dropped entries, depth first, in the order of the folders. A browser answers `readEntries` in portions
 * (Chromium: 100), so it is asked until it answers nothing. `onFound` is told how many there are so far.
 */
export async function collectDropped(
  entries: readonly DroppedEntry[],
  onFound: (files: number) => void = () => {},
): Promise<Collected> {
  const files: ChosenFile[] = [];
  const unreadable: string[] = [];
  const walk = async (entry: DroppedEntry): Promise<void> => {
    try {
      if (entry.isFile) {
        const blob = await new Promise<Blob>((found, failed) => entry.file(found, failed));
        files.push({ path: withoutRoot(entry.fullPath), blob });
        onFound(files.length);
        return;
      }
      for (const child of await readAll(entry.createReader())) await walk(child);
    } catch {
      unreadable.push(withoutRoot(entry.fullPath));
    }
  };
  for (const entry of entries) await walk(entry);
  return { files, unreadable };
}

/** The browser's entry as it is walked here. */
export function droppedEntry(entry: FileSystemEntry): DroppedEntry | null {
  const { fullPath } = entry;
  if (isFileEntry(entry)) {
    return { isFile: true, isDirectory: false, fullPath, file: (found, failed) => entry.file(found, failed) };
  }
  if (!isDirectoryEntry(entry)) return null;
  const createReader = (): EntryReader => {
    const reader = entry.createReader();
    return {
      readEntries: (found, failed) =>
        reader.readEntries((portion) => found(portion.flatMap((child) => droppedEntry(child) ?? [])), failed),
    };
  };
  return { isFile: false, isDirectory: true, fullPath, createReader };
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectoryEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** The files of an `<input type="file">`; with `webkitdirectory` each knows its path below the chosen folder. */
export function collectChosen(list: Iterable<File>): Collected {
  return {
    files: Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, blob: file })),
    unreadable: [],
  };
}

async function readAll(reader: EntryReader): Promise<readonly DroppedEntry[]> {
  const all: DroppedEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly DroppedEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function withoutRoot(fullPath: string): string {
  return fullPath.replace(/^\//, '');
}
