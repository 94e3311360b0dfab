import type { TestProject } from 'vitest/node';
import { type FoundChromium, findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: FoundChromium;
  }
}

/** Finds Chromium for the browser tests. */
export default function setup(project: TestProject): void {
  project.provide('chromium', findChromium());
}
