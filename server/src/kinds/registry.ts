import type { Form } from '../forms/form.ts';
import type { Edition, FormName } from '../forms/schema.ts';
import { disclosure } from './disclosure/index.ts';

/** Every official table in every edition it exists in. */
export const { forms } = disclosure;

/** The official table of that name in that edition. */
export function formOf(name: FormName, edition: Edition): Form {
  const form = forms.find((candidate) => candidate.name === name && candidate.edition === edition);
  if (!form) throw new Error(`no form ${name} of ${edition}`);
  return form;
}
