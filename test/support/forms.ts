import type { Form } from '../../server/src/forms/form.ts';
import type { Edition, FormName } from '../../server/src/forms/schema.ts';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import * as kind from '../../server/src/kinds/kind.ts';

export { formFiles } from '../../server/src/kinds/disclosure/index.ts';

/** Every official table in every edition it exists in. */
export const { forms } = disclosure;

/** The names of the official tables, in the order in which they stand. */
export const formNames = kind.formNamesOf(disclosure);

/** The names of the editions, oldest first. */
export const editions = disclosure.editions.map(({ name }) => name);

/** The official table of that name in that edition. */
export function formOf(name: FormName, edition: Edition): Form {
  const form = kind.formOf(disclosure, name, edition);
  if (!form) throw new Error(`no form ${name} of ${edition}`);
  return form;
}
