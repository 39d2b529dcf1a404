import type fc from 'fast-check';
import type { Layout } from '../layout.ts';
import type { Written } from '../pen.ts';

/** A way to write tables, with the liberties its authors and converters take as its style. */
export interface Writer<Style> {
  /** What the rate table calls it: the notation, or a kind of it. */
  readonly name: string;
  readonly styles: fc.Arbitrary<Style>;
  write(layout: Layout, style: Style): Written;
}

/** A writer with its style chosen. */
export interface ChosenNotation {
  readonly name: string;
  readonly style: unknown;
  write(layout: Layout): Written;
}

/** The writer in any of its styles. */
export function chosen<Style>(writer: Writer<Style>): fc.Arbitrary<ChosenNotation> {
  return writer.styles.map((style) => ({
    name: writer.name,
    style,
    write: (layout: Layout) => writer.write(layout, style),
  }));
}
