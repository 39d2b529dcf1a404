import { toJSONSchema } from 'zod/mini';
import { notes } from '../../../server/src/declared/notes.ts';
import { kindSchema } from '../../../server/src/kinds/file/schema.ts';
import { projectSchema } from '../../../server/src/workspace/project.ts';
import { kinds } from '../../../server/src/kinds/index.ts';
import { editionChoices } from '../../../server/src/kinds/kind.ts';
import type { Derived } from './derived.ts';
import { unjudging, type Schema } from './unjudging.ts';

/** The schema by which editors complete and check `gouji.json`. */
export function projectSchemaFile(): Derived[] {
  const schema = toJSONSchema(projectSchema, { target: 'draft-7', metadata: notes, reused: 'inline' });
  const { properties: given = {} } = schema as { properties?: Record<string, object> };
  const edition = { ...given['edition'], enum: editionChoices(kinds) };
  const properties = { ...given, edition };
  return schemaFiles('gouji.schema.json', { ...schema, properties });
}

/** The schema by which editors complete and check files that describe a kind of report. */
export function kindSchemaFile(): Derived[] {
  const schema = toJSONSchema(kindSchema, { target: 'draft-7', metadata: notes, reused: 'inline' });
  return schemaFiles('gouji-kind.schema.json', schema);
}

/** The schema for whoever checks by it, and for the extension, whose server says what is wrong. */
function schemaFiles(name: string, schema: Schema): Derived[] {
  // What the editor's JSON support knows besides the standard: the file is JSON with comments.
  const lenient = { ...schema, allowComments: true, allowTrailingCommas: true };
  return [
    { path: `docs/${name}`, text: JSON.stringify(lenient) },
    { path: `client/assets/${name}`, text: JSON.stringify(unjudging(lenient)) },
  ];
}
