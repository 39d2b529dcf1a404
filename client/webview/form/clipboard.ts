import type { ClipboardContent } from '../../../server/src/features/paste/clipboard.ts';
import { settledText, type Field } from './field.ts';
import type { Page } from './page.ts';
import type { Selection } from './range.ts';

/** Longer clipboards hold no table of a report. */
const longest = 4_000_000;

/** Has the form take what is copied, pasted and dropped. */
export function useClipboard(page: Page, selection: Selection): void {
  document.addEventListener('copy', (event) => copy(event, selection));
  document.addEventListener('cut', (event) => {
    if (copy(event, selection)) selection.blank();
  });
  document.addEventListener('paste', (event) => {
    const field = selection.rows[0]?.[0] ?? page.focused;
    if (field && put(event.clipboardData, field, page)) event.preventDefault();
  });
  document.addEventListener('dragover', (event) => {
    if (page.fieldOf(event.target)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const field = page.fieldOf(event.target);
    if (field && put(event.dataTransfer, field, page)) event.preventDefault();
  });
}

/** Puts the range that is selected on the clipboard; whether there is one. */
function copy(event: ClipboardEvent, selection: Selection): boolean {
  if (selection.rows.length === 0) return false;
  event.clipboardData?.setData('text/plain', selection.text);
  event.preventDefault();
  return true;
}

/** Has cells put in from a field on; a single text is left to the field itself. */
function put(data: DataTransfer | null, field: Field, page: Page): boolean {
  const [markup, text] = [data?.getData('text/html') ?? '', data?.getData('text/plain') ?? ''];
  const content: ClipboardContent = { ...(markup && { markup }), ...(text && { text }) };
  if (markup.length + text.length > longest || !isBlock(markup, text)) return false;
  field.input.value = settledText(field);
  page.paste(field, content);
  return true;
}

/** Whether several cells are in it. */
function isBlock(markup: string, text: string): boolean {
  return (markup.match(/<t[dh][\s>]/gi)?.length ?? 0) > 1 || /[\t\n]/.test(text.replace(/\r?\n$/, ''));
}
