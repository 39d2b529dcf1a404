import { disclosure } from './disclosure/index.ts';
import type { StatutorySection } from './kind.ts';

export type { StatutorySection };
export const { sections } = disclosure;

/** The section of that number, 1 to 6. */
export function sectionOf(number: number): StatutorySection {
  const section = sections[number - 1];
  if (!section) throw new Error(`no section ${number}`);
  return section;
}
