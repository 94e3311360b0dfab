#!/usr/bin/env node
// The sources run as they are: tsx strips the types while loading, so a fresh clone needs no build step.
import { register } from 'tsx/esm/api';

register();
await import('../server/cli/main.ts');
