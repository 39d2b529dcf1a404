/** A tag in running text. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Whether a browser shows nothing of what stands in it, or strikes it out. */
  readonly hides: boolean;
  /** Behind the tag. */
  readonly end: number;
}

const tag = /<(\/?)([a-zA-Z][\w:-]{0,20})((?:\s[^<>]{0,500})?\/?)>/y;
const conditional = /<!\[(?:if [^<>\]]{1,60}|endif)\]>/y;

const inline = new Set(
  'a abbr b basefont bdi bdo big br center cite code data del dfn em font i img ins kbd label mark nobr o:p q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u v var wbr'.split(
    ' ',
  ),
);
/** Tags of which each begins and ends a line. */
const blocks = new Set(
  'address article blockquote dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section ul'.split(' '),
);
/** Struck out, the mark of a note, or how a character is pronounced. */
const hidden = new Set(['del', 's', 'strike', 'sup', 'sub', 'rt', 'rp', 'rtc']);
const hidingStyle =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|line-through|mso-hide\s*:\s*(?:all|screen)|vertical-align\s*:\s*(?:super|sub)\b/i;

/** The tag that begins here, if one does that stands in running text. */
export function tagAt(text: string, at: number): Tag | undefined {
  conditional.lastIndex = at;
  if (conditional.test(text)) return { name: 'if', closes: true, hides: false, end: conditional.lastIndex };
  tag.lastIndex = at;
  const match = tag.exec(text);
  if (!match) return undefined;
  const [all, slash, written = '', attributes = ''] = match;
  const name = written.toLowerCase();
  if (!inline.has(name) && !blocks.has(name)) return undefined;
  const closes = slash !== '' || attributes.endsWith('/');
  return { name, closes, hides: !closes && isHiding(name, attributes), end: at + all.length };
}

/** Whether a tag stands between two lines of text. */
export function breaksLine({ name }: Tag): boolean {
  return name === 'br' || blocks.has(name);
}

function isHiding(name: string, attributes: string): boolean {
  if (name === 'br' || name === 'img' || name === 'hr') return false;
  if (hidden.has(name) || hidingStyle.test(attributes)) return true;
  return attributes !== '' && /\shidden(?:[\s=]|$)/.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'));
}
