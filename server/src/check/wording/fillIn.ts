import type { Wording } from '../../forms/schema.ts';

/** A wording with what stands in braces filled in; what has no words is left out. */
export function fillIn({ zh, en }: Wording, wordsFor: (name: string) => Wording | undefined): Wording {
  const fill = (text: string, language: keyof Wording) =>
    text.replace(/\{([^{}]*)\}/g, (_, name: string) => wordsFor(name)?.[language] ?? '');
  return { zh: fill(zh, 'zh'), en: fill(en, 'en') };
}
