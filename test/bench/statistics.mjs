/** The value below which that share of all values lies. */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);

/** Three significant digits, without an exponent. */
export const short = (value) => String(Number(value.toPrecision(3)));

/** The milliseconds between now and then. */
export const since = (start) => performance.now() - start;

/** `median / 95 %` of times in milliseconds. */
export const spread = (times) => `${short(median(times))} / ${short(quantile(times, 0.95))}`;

/** How often the time of a floor these times take: medians, and in brackets what 95 % stay below. */
export const ratio = (times, floor) =>
  `${short(median(times) / median(floor))} (${short(quantile(times, 0.95) / quantile(floor, 0.95))})`;
