import { toJSONSchema } from 'zod/mini';
import { notes } from '../../../server/src/declared/notes.ts';
import { kindSchema } from '../../../server/src/kinds/file/schema.ts';
import { projectSchema } from '../../../server/src/workspace/project.ts';
import { kinds } from '../../../server/src/kinds/index.ts';
import { editionChoices } from '../../../server/src/kinds/kind.ts';
import type { Derived } from './derived.ts';

/** The schema by which editors complete and check `gouji.json`. */
export function projectSchemaFile(): Derived[] {
  const schema = toJSONSchema(projectSchema, { target: 'draft-7', metadata: notes, reused: 'inline' });
  const { properties: given = {} } = schema as { properties?: Record<string, object> };
  const edition = { ...given['edition'], enum: editionChoices(kinds) };
  // What the editor's JSON support knows besides the standard: the file is JSON with comments.
  const properties = { ...given, edition };
  const lenient = { ...schema, properties, allowComments: true, allowTrailingCommas: true };
  return [{ path: 'docs/gouji.schema.json', text: JSON.stringify(lenient) }];
}

/** The schema by which editors complete and check files that describe a kind of report. */
export function kindSchemaFile(): Derived[] {
  const schema = toJSONSchema(kindSchema, { target: 'draft-7', metadata: notes, reused: 'inline' });
  const lenient = { ...schema, allowComments: true, allowTrailingCommas: true };
  return [{ path: 'docs/gouji-kind.schema.json', text: JSON.stringify(lenient) }];
}
