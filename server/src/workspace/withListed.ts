import { modify, parseTree, type ParseError } from 'jsonc-parser';
import type { TextChange } from '../text/change.ts';

/**
 * What changes in the text of a `gouji.json`, empty for one that is not there yet, when something is put last into one
 * of its lists; comments and everything else stay. Undefined where the text is no JSON, or the list is none.
 */
export function withListed(text: string, list: string, value: unknown): TextChange[] | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const listed = tree?.children?.find(({ children }) => children?.[0]?.value === list)?.children?.[1];
  if (text.trim() !== '' && (errors.length > 0 || tree?.type !== 'object')) return undefined;
  if (listed && listed.type !== 'array') return undefined;
  if (listed?.children?.some((item) => item.type === 'string' && item.value === value)) return [];
  const edits = modify(text, [list, listed?.children?.length ?? 0], value, {
    isArrayInsertion: listed !== undefined,
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' },
  });
  return edits.map(({ offset, length, content }) => ({
    range: { start: offset, end: offset + length },
    newText: content,
  }));
}
