/** Figures of a table by row and column. */
export type Figures = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the invented library lent in 2024. */
export const loans: Figures = {
  start: { adult: '120', child: '45', group: '0', sum: '165' },
  lent: { adult: '3400', child: '2100', group: '60', sum: '5560' },
  back: { adult: '3380', child: '2085', group: '50', sum: '5515' },
  lost: { adult: '7', child: '12', group: '1', sum: '20' },
  end: { adult: '133', child: '48', group: '9', sum: '190' },
};
/** Its branches and events. */
export const branches: Figures = {
  main: { seats: '420', area: '1.25' },
  branch: { seats: '310', area: '0.8' },
  all: { seats: '730', area: '2.05' },
  lectures: { talks: '24', people: '1800', online: '300' },
  exhibits: { talks: '6', people: '950', online: '0' },
};
