/** A stretch that shows a part of what stands in it at most: a link its text, the mark of a note nothing. */
export interface InlineLink {
  /** Where that begins which is shown. */
  readonly from: number;
  /** Behind what is shown. */
  readonly to: number;
  /** Behind the stretch. */
  readonly end: number;
}

/** A pattern's groups: `text`, what is shown, and `target`, where a link leads. */
const forms: ReadonlyMap<number, readonly RegExp[]> = byFirst({
  '[': [
    // Markdown, with attributes behind it as Pandoc writes them
    /\[(?<text>(?:[^[\]|\\]|\\[^|]){0,80})\]\((?<target>[^()|\s]{0,300})(?:\s"[^"|]{0,80}")?\)(?:\{[^{}|]{0,80}\})?/dy,
    // Pandoc: text with attributes
    /\[(?<text>(?:[^[\]|\\]|\\[^|]){0,80})\]\{(?:[.#]|[a-z]{2,10}=)[^{}|]{0,80}\}/dy,
    // MediaWiki, DokuWiki; Org and Muse
    /\[\[(?<target>[^[\]|<>\s]{1,300})(?:\||\]\[)(?<text>(?:[^[\]|]|\[[^[\]|]{1,20}\]){1,200})\]\]/dy,
    // XWiki, and a command behind it
    /\[\[(?<text>(?:[^[\]|>]|\[[^[\]|]{1,20}\]){1,200})>>(?<target>[^[\]|<>\s]{1,300})\]\](?:\{\{[^{}|]{1,80}\}\})?/dy,
    // Zim: the mark of a note, without a text
    /\[\[(?<target>#[^[\]|<>\s]{1,80})\]\]/dy,
    // Jira
    /\[(?<text>(?:[^[\]|\\]|\\[^|]){1,80})\|(?<target>(?:#|https?:|mailto:|\/)[^[\]|<>\s]{0,300})\]/dy,
  ],
  '(': [/(?<!\()\(\([^()|]{1,200}\)\)(?!\))/dy], // DokuWiki: a note
  '"': [/"(?<text>[^"|]{1,80})":(?<target>(?:#|https?:|\/)[^[\]|<>\s,]{0,300})/dy], // Textile
  '<': [
    /<(?<target>(?:#|https?:)[^[\]|<>\s]{1,300}) (?<text>[^<>|]{1,80})>/dy, // Haddock
    /<(?<target>#[^[\]|<>\s]{1,300})(?<text>\[[^[\]<>|\s]{1,8}\])>/dy, // and where the blank was lost with a line's end
  ],
  // reStructuredText, divided from the word before it or not
  '\\': [/\\ `(?<text>[^`<>|]{0,79}[^`<>|\s]) ?<(?<target>[^`<>|\s]{1,300})>`_{1,2}/dy],
  '`': [/`(?<text>[^`<>|]{0,79}[^`<>|\s]) ?<(?<target>[^`<>|\s]{1,300})>`_{1,2}/dy],
  '{': [/\{color(?::[#\w]{1,20})?\}(?<text>[^{}|]{0,80})\{color\}/dy], // Jira: text in a colour
  l: [/link:(?<target>[^[\]|<>\s]{1,300})\[(?<text>(?:[^[\]|]|\[[^[\]|]{1,20}\]){0,200})\]/dy], // AsciiDoc
});

function byFirst(patterns: Readonly<Record<string, readonly RegExp[]>>): ReadonlyMap<number, readonly RegExp[]> {
  return new Map(Object.entries(patterns).map(([first, found]) => [first.charCodeAt(0), found]));
}

/** The link, note or text with attributes that begins here, if one does. */
export function inlineLinkAt(text: string, at: number): InlineLink | undefined {
  for (const form of forms.get(text.charCodeAt(at)) ?? []) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) continue;
    const end = form.lastIndex;
    const [from, to] = match.indices?.groups?.['text'] ?? [end, end];
    return marksNote(match, text.charAt(at - 1)) ? { from: end, to: end, end } : { from, to, end };
  }
  return undefined;
}

/** What a link shows that is the mark of a note: a number or a sign, in brackets, in tags. */
const noteMark =
  /^(?:<[^<>]{1,40}>){0,3}\\?[[(（〔【]?(?:注?\d{1,2}|[*＊†‡※①-⑳]{1,3})\\?[\])）〕】]?(?:<[^<>]{1,40}>){0,3}$/;

/** Whether the link leads to a note on the same page: it shows nothing but a mark, and what is marked stands before it. */
function marksNote({ groups }: RegExpExecArray, before: string): boolean {
  const { target, text } = groups ?? {};
  return target?.startsWith('#') === true && noteMark.test(text ?? '') && /[^\s|]/.test(before);
}
