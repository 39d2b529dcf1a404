/** The layout of official documents (GB/T 9704-2012), as Word and pages have it in common. */

/** Margins of A4 paper in millimetres, and its size. */
export const paper = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 };

/** Fonts by what they are for, with those that take their place where they are not installed. */
export const fonts = {
  title: ['方正小标宋简体', '小标宋', '宋体'],
  heading: ['黑体', 'SimHei'],
  subheading: ['楷体_GB2312', '楷体'],
  body: ['仿宋_GB2312', '仿宋'],
  page: ['宋体', 'SimSun'],
} as const;

/** How a paragraph divides into a heading of the second level at its beginning, 楷体, and the rest. */
export function subheadingOf(text: string): readonly [heading: string, rest: string] {
  const heading = /^（[一二三四五六七八九十]{1,3}）[^。；]{1,30}(?:。|$)/.exec(text)?.[0] ?? '';
  return [heading, text.slice(heading.length)];
}

/** How wide the columns of a table are, as shares of the whole: labels as their words need it, figures alike. */
export function columnShares(width: number, labels: number): number[] {
  const figures = width - labels;
  const each = labels === 0 ? 1 / figures : Math.min(0.072, 0.75 / figures) * (figures > 3 ? 1 : 3.4);
  const rest = 1 - each * figures;
  const shares = [[], [1], [0.3, 0.7], [0.15, 0.25, 0.6]][labels] ?? Array.from({ length: labels }, () => 1 / labels);
  return [...shares.map((share) => share * rest), ...Array.from({ length: figures }, () => each)];
}
