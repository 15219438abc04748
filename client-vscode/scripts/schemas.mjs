// Copies the schemas that the server generates into the package. They are made and kept true in server/docs/schemas.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The schemas of the package, and the files they come from. */
export const schemas = {
  'profile.json': 'profile.schema.json',
  'people.json': 'people.schema.json',
  'front-matter.json': 'front-matter.schema.json',
};

const root = path.resolve(import.meta.dirname, '..');

/** Copies them, or throws with the name of the first that is missing. */
export function copySchemas(from = path.join(root, '..', 'server', 'docs', 'schemas')) {
  for (const source of Object.values(schemas)) {
    if (!existsSync(path.join(from, source))) {
      throw new Error(`${path.join(from, source)} is missing. "brandlsp schema" prints it; the server's tests keep it up to date.`);
    }
  }
  mkdirSync(path.join(root, 'schemas'), { recursive: true });
  for (const [target, source] of Object.entries(schemas)) {
    copyFileSync(path.join(from, source), path.join(root, 'schemas', target));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    copySchemas(process.env.BRANDLSP_SCHEMAS_DIR);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
