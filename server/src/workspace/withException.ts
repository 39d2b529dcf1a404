import { modify, parseTree, type ParseError } from 'jsonc-parser';
import type { Grounds } from '../check/grounds.ts';
import type { TextChange } from '../text/change.ts';

/** An exception as a `gouji.json` lists it: with the file, seen from its folder, and why. */
export interface ListedException extends Grounds {
  readonly file: string;
  readonly reason: string;
}

/**
 * What changes in the text of a `gouji.json`, empty for one that is not there yet, when the exception is listed
 * last; comments and everything else stay. Undefined where the text is no JSON, or `exceptions` no list.
 */
export function withException(text: string, exception: ListedException): TextChange[] | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const list = tree?.children?.find(({ children }) => children?.[0]?.value === 'exceptions')?.children?.[1];
  if (text.trim() !== '' && (errors.length > 0 || tree?.type !== 'object')) return undefined;
  if (list && list.type !== 'array') return undefined;
  const { file, code, at, values, reason } = exception;
  const edits = modify(
    text,
    ['exceptions', list?.children?.length ?? 0],
    { file, code, at, values, reason },
    {
      isArrayInsertion: list !== undefined,
      formattingOptions: { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' },
    },
  );
  return edits.map(({ offset, length, content }) => ({
    range: { start: offset, end: offset + length },
    newText: content,
  }));
}
