import type { Language } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { initials } from '../basis/pinyin.ts';
import { documentOutline, type OutlineEntry } from './symbols.ts';

/** An entry of a document's outline that answers a query, with what it stands in. */
export interface FoundSymbol {
  readonly entry: OutlineEntry;
  readonly container: string;
}

/** The entries of the outline whose words, or the initials of their pinyin, hold the query. */
export function findSymbols(analysis: Analysis, query: string, language: Language): FoundSymbol[] {
  const wanted = query.trim().toLowerCase();
  const search = (entry: OutlineEntry, container: string): FoundSymbol[] => {
    const found = [entry.name, initials(entry.name)].some((word) => word.toLowerCase().includes(wanted));
    const inside = entry.children.flatMap((child) => search(child, entry.name));
    return found ? [{ entry, container }, ...inside] : inside;
  };
  return documentOutline(analysis, language).flatMap((entry) => search(entry, ''));
}
