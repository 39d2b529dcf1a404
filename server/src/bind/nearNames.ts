import type { FormColumn } from '../forms/form.ts';
import type { FormName } from '../forms/schema.ts';
import type { Meanings } from '../kinds/vocabulary.ts';
import { normalForm } from '../text/normal.ts';
import { isNear } from './strangeHead.ts';

/** Figures of another time are of no column that does not say so. */
const otherTime = /上一?年|去年|往年|历年|累计/;

/** Of one character nothing can be told: 其 may be 其他, and 计 any sum. */
const shortestName = 2;

/**
 * What words mean, and of those without a meaning the only column to whose name they are near, or all with that name: 企业 for
 * 商业企业. What is near the name of a group stands for no column in it.
 */
export function withNearNames(words: Meanings, form: FormName, columns: readonly FormColumn[]): Meanings {
  const groups = columns.flatMap(({ path }) => path.slice(0, -1).map(normalForm));
  const named = columns.map((column) => ({ column, names: namesOf(column) }));
  return {
    meaningsOf(text) {
      const meanings = words.meaningsOf(text);
      const name = normalForm(text);
      if (meanings.length > 0 || name.length < shortestName || groups.some((group) => isNear(name, group)))
        return meanings;
      const isSameTime = (own: string) => otherTime.test(own) === otherTime.test(name);
      const near = named.filter(({ names }) => names.some((own) => isNear(name, own) && isSameTime(own)));
      if (near.some(({ column }) => column.label !== near[0]?.column.label)) return meanings;
      return near.map(({ column: { key } }) => ({ form, kind: 'column', key, editions: [] }));
    },
  };
}

function namesOf({ label, aliases, headAliases }: FormColumn): string[] {
  return [label, ...aliases, ...headAliases].map(normalForm);
}
