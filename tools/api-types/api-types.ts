import { join } from 'node:path';
import openapiTs, { astToString } from 'openapi-typescript';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';

/** Where the pages' client reads what every address is asked and answers. */
export const API_TYPES = join(PROJECT_ROOT, 'web', 'platform', 'api', 'openapi-types.ts');

/** The types of an OpenAPI document, as {@link API_TYPES} holds them. */
export async function apiTypes(document: object): Promise<string> {
  const types = await openapiTs(JSON.stringify(document), {
    immutable: true,
    exportType: true,
    alphabetize: true,
    defaultNonNullable: false,
  });
  return `/** Made of /api/openapi.json by \`npm run api-types\`. */\n\n${astToString(types)}`;
}
