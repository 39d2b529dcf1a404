/**
 * Tables as DocBook, TEI and OpenDocument write them in XML: the same rows and cells as HTML has, by other names.
 */

/** The names of HTML for the tags of tables, none of them longer. */
const names: ReadonlyMap<string, string> = new Map([
  ['informaltable', 'table'],
  ['table:table', 'table'],
  ['table:table-header-rows', 'thead'],
  ['row', 'tr'],
  ['table:table-row', 'tr'],
  ['entry', 'td'],
  ['cell', 'td'],
  ['table:table-cell', 'td'],
  ['colspec', 'col'],
  ['table:table-column', 'col'],
  ['table:table-columns', 'colgroup'],
  ['table:table-header-columns', 'colgroup'],
]);

/** How far a cell goes in OpenDocument; of one that is there several times, too. */
const spans: ReadonlyMap<string, string> = new Map([
  ['table:number-columns-spanned', 'colspan'],
  ['table:number-columns-repeated', 'colspan'],
  ['table:number-rows-spanned', 'rowspan'],
]);

const tag = /<(\/?)([a-z][a-z:-]*)((?:[\s/][^<>]*)?)>/gi;
const attribute = /table:number-[a-z]+-[a-z]+/g;
/** A place that another cell covers. */
const covered = 'table:covered-table-cell';

/** Whether the line begins a table by its name in HTML or in one of these. */
export const beginsTable = /<(?:informaltable|table(?::table)?)[\s>]/i;

/** The source with the names of HTML, unit for unit; as it stands where it has rows of HTML, or none of these. */
export function withHtmlNames(source: string): string {
  if (/<tr[\s>]/i.test(source) || !/<(?:table:table-)?row[\s>]/i.test(source)) return source;
  return source.replace(tag, (whole, slash: string, name: string, rest: string) => {
    if (name === covered) return ' '.repeat(whole.length);
    const known = names.get(name.toLowerCase());
    if (known === undefined) return whole;
    const said = rest.replace(attribute, (each) => (spans.get(each) ?? each).padEnd(each.length));
    return `<${slash}${known.padEnd(name.length)}${said}>`;
  });
}
