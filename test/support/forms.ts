import type { Form } from '../../server/src/forms/form.ts';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import type { DisclosureEdition, DisclosureForm } from '../../server/src/kinds/disclosure/names.ts';
import * as kind from '../../server/src/kinds/kind.ts';

export { formFiles } from '../../server/src/kinds/disclosure/index.ts';

/** Every official table in every edition it exists in. */
export const { forms } = disclosure;

/** The official table of that name in that edition. */
export function formOf(name: DisclosureForm, edition: DisclosureEdition): Form {
  const form = kind.formOf(disclosure, name, edition);
  if (!form) throw new Error(`no form ${name} of ${edition}`);
  return form;
}
