import { get, type Served } from './served-department.ts';
import { ASKED, slowestButFive } from './slowest-but-five.ts';
import type { PreparedWork, Work } from './work.ts';

const WARM_UP = 20;

interface Pages {
  readonly group: string;
  /** `1 year`; after the name of each page. */
  readonly after: string;
  readonly input: string;
  readonly pages: readonly { readonly name: string; readonly path: string; readonly toReach: number }[];
  start(): Promise<{ readonly at: Served; end(): Promise<void> }>;
}

/** The 95th percentile of pages of one department, which is filled once for all of them and ends with the last. */
export function servedPages({ group, after, input, pages, start }: Pages): readonly Work[] {
  let grown: ReturnType<typeof start> | undefined;
  let stillToCome = pages.length;
  return pages.map(({ name, path, toReach }) => ({
    group,
    name: `${name}, ${after}, 95th percentile of ${ASKED}`,
    input,
    judgedBy: 'wall',
    toReach: { seconds: toReach },
    prepare: async (): Promise<PreparedWork> => {
      grown ??= start();
      const { at, end } = await grown;
      for (let turn = 0; turn < WARM_UP; turn++) await get(at, path);
      let wallSeconds = Number.NaN;
      return {
        warmUpRuns: 0,
        run: async () => {
          wallSeconds = await slowestButFive(() => get(at, path));
        },
        timing: () => ({ cpuSeconds: Number.NaN, wallSeconds }),
        end: async () => {
          stillToCome -= 1;
          if (stillToCome === 0) await end();
        },
      };
    },
  }));
}
