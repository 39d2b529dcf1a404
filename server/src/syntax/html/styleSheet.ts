import { declarationsIn, type Declarations } from './declarations.ts';

/** What the style sheets of a page say of elements that are named by tag, class and id. */
interface Rule {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  readonly id: string | undefined;
  readonly weight: number;
  readonly declarations: Declarations;
}

/** So many rules that end in the same word are looked through for each element; the last ones count. */
const mostAlike = 32;

/** The `style` elements of a page, so far as they hide, strike out or raise elements by tag, class or id alone. */
export class StyleSheet {
  /** By the last word of the selector: most elements meet none. */
  readonly #rules = new Map<string, Rule[]>();

  /** Reads on: what comes later overrules what came before. */
  add(css: string): void {
    for (const { selectors, body } of rulesIn(css)) {
      const declarations = declarationsIn(body);
      if (declarations) for (const selector of selectors.split(',')) this.#addRule(selector.trim(), declarations);
    }
  }

  /** What the sheets and the element's own style say of it. */
  of(name: string, attributes: Readonly<Record<string, string>>): Declarations | undefined {
    const style = attributes['style'];
    const own = style === undefined ? undefined : declarationsIn(style);
    if (this.#rules.size === 0) return own;
    const rules = this.#matching(name, attributes);
    if (rules.length === 0) return own;
    rules.sort((one, other) => one.weight - other.weight);
    return Object.assign({}, ...rules.map(({ declarations }) => declarations), own) as Declarations;
  }

  #addRule(selector: string, declarations: Declarations): void {
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

  #matching(name: string, attributes: Readonly<Record<string, string>>): Rule[] {
    const classes = new Set(attributes['class']?.split(/\s+/) ?? []);
    const id = attributes['id'];
    const keys = [name, ...[...classes].map((word) => `.${word}`), ...(id === undefined ? [] : [`#${id}`])];
    return keys
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter(
        (rule) =>
          (rule.tag === undefined || rule.tag === name) &&
          (rule.id === undefined || rule.id === id) &&
          rule.classes.every((word) => classes.has(word)),
      );
  }
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
