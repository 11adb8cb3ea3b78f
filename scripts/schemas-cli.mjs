// The JSON Schemas of everything the site writes for its reader, so that other programs can read it. With a folder it writes
// one file each: `node scripts/schemas-cli.mjs theme_overrides/assets/schemas`; without one it prints them all by file name.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memberFiles, sharedResultSchema } from '../theme_overrides/assets/javascripts/assessment/files.mjs';
import { sharedPlanSchema } from '../theme_overrides/assets/javascripts/plan/sharing.mjs';
import { backupSchema } from '../theme_overrides/assets/javascripts/storage/backup.mjs';

const schemas = {
  backup: backupSchema,
  ...Object.fromEntries(memberFiles.map(({ kind, schema }) => [kind, schema])),
  'shared-result': sharedResultSchema,
  'shared-plan': sharedPlanSchema,
};

const files = Object.entries(schemas).map(([name, schema]) => [
  `${name}.schema.json`,
  { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema },
]);

const [folder] = process.argv.slice(2);
if (folder === undefined) process.stdout.write(`${JSON.stringify(Object.fromEntries(files))}\n`);
else for (const [name, schema] of files) writeFileSync(join(folder, String(name)), `${JSON.stringify(schema, null, 1)}\n`);
