/** How the same figure is written in real reports. */
import type { ValueKind } from '../../../server/src/forms/schema.ts';
import { fullWidth } from './labels.ts';

type Write = (text: string, nth: number, kind: ValueKind) => string;

const thousands = (text: string, separator: string) =>
  text.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, separator));

/** The ways by name; each says the same number. */
export const numeralWays = {
  plain: (text) => text,
  'thousands in commas': (text) => thousands(text, ','),
  'thousands in full-width commas': (text) => thousands(text, '，'),
  'full-width digits': (text) => fullWidth(text),
  'signed changes': (text, _, kind) => (kind === 'delta' && /^[1-9]/.test(text) ? `+${text}` : text),
  'other minus signs': (text, nth) => text.replace('-', ['－', '−', '﹣'][nth % 3] ?? '-'),
  'negative in brackets': (text) => text.replace(/^-(.*)$/, '($1)'),
  'with its unit': (text, nth, kind) => (kind === 'count' && nth % 4 === 0 ? `${text}件` : text),
  'with a remark': (text, nth, kind) => (kind === 'count' && nth % 5 === 0 ? `${text}（其中修订3件）` : text),
  'as text of a spreadsheet': (text, nth) => (nth % 3 === 0 ? `'${text}` : text),
} as const satisfies Record<string, Write>;

export type NumeralWay = keyof typeof numeralWays;

/** What stands for some of the zeros. */
export const blankWays = {
  zero: () => '0',
  'left blank': (nth: number) => (nth % 4 === 0 ? '' : '0'),
  'all left blank': () => '',
  slashes: (nth: number) => (nth % 3 === 0 ? '/' : '0'),
  dashes: (nth: number) => (nth % 5 === 0 ? '—' : '0'),
  none: (nth: number) => (nth % 7 === 0 ? '无' : '0'),
} as const satisfies Record<string, (nth: number) => string>;

export type BlankWay = keyof typeof blankWays;
