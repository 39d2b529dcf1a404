import disclosure2019 from '../kinds/disclosure/forms/disclosure.2019.json' with { type: 'json' };
import disclosure2021 from '../kinds/disclosure/forms/disclosure.2021.json' with { type: 'json' };
import litigation from '../kinds/disclosure/forms/litigation.json' with { type: 'json' };
import requests2019 from '../kinds/disclosure/forms/requests.2019.json' with { type: 'json' };
import requests2021 from '../kinds/disclosure/forms/requests.2021.json' with { type: 'json' };
import { compileForm, type Form } from './form.ts';
import type { Edition, FormName, FormSource } from './schema.ts';

/** The form files, validated by the build (`client/build.mjs`) and by the tests. */
export const formFiles = { disclosure2019, disclosure2021, requests2019, requests2021, litigation } as const;

/** Every official table in every edition it exists in. */
export const forms: readonly Form[] = Object.values(formFiles).flatMap((file) => {
  const source = file as FormSource;
  return source.editions.map((edition) => compileForm(source, edition));
});

/** The official table of that name in that edition. */
export function formOf(name: FormName, edition: Edition): Form {
  const form = forms.find((candidate) => candidate.name === name && candidate.edition === edition);
  if (!form) throw new Error(`no form ${name} of ${edition}`);
  return form;
}
