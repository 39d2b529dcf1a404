import { toJSONSchema } from 'zod/mini';
import { notes, projectSchema } from '../../../server/src/workspace/project.ts';
import type { Derived } from './derived.ts';

/** The schema by which editors complete and check `gouji.json`. */
export function projectSchemaFile(): Derived[] {
  const schema = toJSONSchema(projectSchema, { target: 'draft-7', metadata: notes, reused: 'inline' });
  // What the editor's JSON support knows besides the standard: the file is JSON with comments.
  const lenient = { ...schema, allowComments: true, allowTrailingCommas: true };
  return [{ path: 'docs/gouji.schema.json', text: JSON.stringify(lenient) }];
}
