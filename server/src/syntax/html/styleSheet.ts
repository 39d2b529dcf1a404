import { shownStyleIn, type ShownStyle } from './shownStyle.ts';

/** What the style sheets of a page say of elements that are named by tag, class and id. */
interface Rule {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  readonly id: string | undefined;
  readonly weight: number;
  readonly declarations: ShownStyle;
}

/** So many rules that end in the same word are looked through for each element; the last ones count. */
const mostAlike = 32;

const none: ShownStyle = {};

/** The `style` elements of a page, so far as they hide, strike out or raise elements by tag, class or id alone. */
export class StyleSheet {
  /** By the last word of the selector: most elements meet none. */
  readonly #rules = new Map<string, Rule[]>();
  /** What was found for elements alike. */
  readonly #found = new Map<string, ShownStyle>();

  /** Reads on: what comes later overrules what came before. */
  add(css: string): void {
    this.#found.clear();
    for (const { selectors, body } of rulesIn(css)) {
      const declarations = shownStyleIn(body);
      if (declarations) for (const selector of selectors.split(',')) this.#addRule(selector.trim(), declarations);
    }
  }

  /** What the sheets and the element's own style say of it. */
  of(name: string, attributes: Readonly<Record<string, string>>): ShownStyle | undefined {
    const style = attributes['style'];
    const own = style === undefined ? undefined : shownStyleIn(style);
    if (this.#rules.size === 0) return own;
    const { class: classes = '', id = '' } = attributes;
    const key = `${name}.${classes}#${id}`;
    const stated = this.#found.get(key) ?? this.#matching(name, classes, id);
    this.#found.set(key, stated);
    if (stated === none) return own;
    return own ? { ...stated, ...own } : stated;
  }

  #addRule(selector: string, declarations: ShownStyle): void {
    const words = /^([a-z][\w-]*)?((?:[.#][\w-]+)*)$/i.exec(selector);
    if (!words || selector === '') return;
    const marks = words[2]?.match(/[.#][\w-]+/g) ?? [];
    const tag = words[1]?.toLowerCase();
    const classes = marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1));
    const id = marks.find((mark) => mark.startsWith('#'))?.slice(1);
    const weight = (id === undefined ? 0 : 10_000) + classes.length * 100 + (tag === undefined ? 0 : 1);
    const rules = this.#listOf(marks.at(-1) ?? tag ?? '');
    rules.push({ tag, classes, id, weight, declarations });
    if (rules.length > mostAlike) rules.shift();
  }

  #listOf(key: string): Rule[] {
    const known = this.#rules.get(key);
    if (known) return known;
    const rules: Rule[] = [];
    this.#rules.set(key, rules);
    return rules;
  }

  #matching(name: string, classes: string, id: string): ShownStyle {
    const words = new Set(classes.split(/\s+/));
    const rules = [name, ...Array.from(words, (word) => `.${word}`), `#${id}`]
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter((rule) => meets(rule, name, words, id))
      .sort((one, other) => one.weight - other.weight);
    if (rules.length === 0) return none;
    return Object.assign({}, ...rules.map(({ declarations }) => declarations)) as ShownStyle;
  }
}

function meets(rule: Rule, name: string, classes: ReadonlySet<string>, id: string): boolean {
  if ((rule.tag ?? name) !== name || (rule.id ?? id) !== id) return false;
  return rule.classes.every((word) => classes.has(word));
}

/** The rules of a style sheet for a screen; those for paper, for other widths and in other blocks are left out. */
function* rulesIn(css: string): Generator<{ selectors: string; body: string }> {
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ');
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('{', at);
    if (open < 0) return;
    const selectors = text
      .slice(at, open)
      .replace(/^[\s\S]*[;}]/, '')
      .trim();
    const isBlock = selectors.startsWith('@');
    at = isBlock && !/^@media\s+(?:all|screen)$/i.test(selectors) ? behindBlock(text, open) : open + 1;
    if (isBlock) continue;
    const close = text.indexOf('}', open);
    yield { selectors, body: text.slice(open + 1, close < 0 ? text.length : close) };
    at = close < 0 ? text.length : close + 1;
  }
}

function behindBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}
