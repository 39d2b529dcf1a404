/** A slip: which of the figures, counted round, and which digit it ends in. */
export interface OtherDigit {
  readonly at: number;
  readonly digit: number;
}

/** The text with another last digit of one of the figures that stand between bars, TABs, commas or tags. */
export function withSlip(text: string, { at, digit }: OtherDigit): string {
  const figures = [...text.matchAll(/(?<=[|\t\s>,])\d+(?=[|\t\s<,])/g)];
  const figure = figures[at % Math.max(1, figures.length)];
  if (!figure) return text;
  const end = figure.index + figure[0].length;
  return `${text.slice(0, end - 1)}${digit}${text.slice(end)}`;
}
