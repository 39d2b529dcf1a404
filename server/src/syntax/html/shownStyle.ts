/** What a style sheet or a `style` attribute says of how text is shown, as far as it matters to who reads the text. */
export interface ShownStyle {
  readonly display?: string;
  readonly visibility?: string;
  readonly decoration?: string;
  readonly space?: string;
  /** Whether text stands above or below the line, as a note's mark does. */
  readonly raised?: boolean;
  /** Whether the element is taken out of the line of text it stands in. */
  readonly apart?: boolean;
}

/** Most styles say nothing of the kind: a look at the whole text instead of one at each declaration. */
const telling = /display|visibility|decoration|white-space|vertical-align|mso-hide|mso-text-raise|float|position/i;

type Reading = (value: string) => ShownStyle;

const readings: ReadonlyMap<string, Reading> = new Map(
  Object.entries<Reading>({
    display: (display) => ({ display }),
    visibility: (visibility) => ({ visibility }),
    'content-visibility': (value) => (value === 'hidden' ? { display: 'none' } : {}),
    'mso-hide': (value) => (value === 'all' || value === 'screen' ? { display: 'none' } : {}),
    'text-decoration': (decoration) => ({ decoration }),
    'text-decoration-line': (decoration) => ({ decoration }),
    'white-space': (space) => ({ space }),
    'vertical-align': (value) => ({ raised: value === 'super' || value === 'sub' }),
    'mso-text-raise': (value) => (/^[+-]?[0.]*[1-9]/.test(value) ? { raised: true } : {}),
    float: (value) => ({ apart: value !== 'none' }),
    position: (value) => (value === 'absolute' || value === 'fixed' ? { apart: true } : {}),
  }),
);

/** The declarations of a style that matter here, the later of one kind before the earlier; undefined where there are none. */
export function shownStyleIn(style: string): ShownStyle | undefined {
  if (!telling.test(style)) return undefined;
  const found: ShownStyle = {};
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const reading = readings.get(declaration.slice(0, Math.max(0, colon)).trim().toLowerCase());
    if (reading) Object.assign(found, reading(valueIn(declaration.slice(colon + 1))));
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

function valueIn(text: string): string {
  const important = text.indexOf('!');
  return (important < 0 ? text : text.slice(0, important)).trim().toLowerCase();
}
