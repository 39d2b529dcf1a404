import type { Verdict } from '../../check/judge/judge.ts';
import type { Severity } from '../../check/model/severity.ts';
import type { VerdictState } from '../../check/verdict.ts';
import type { LayoutCell } from '../../forms/layout.ts';
import type { PreviewFigure } from '../preview/preview.ts';

/** A place for a figure: the report of the document, the form, which of its tables of that form, and the slot of the form. */
export interface FigureAddress {
  readonly report: number;
  readonly form: string;
  /** 0 for the first table of the form in the report, and for one that the draft lacks. */
  readonly nth: number;
  readonly slot: number;
}

/** A stretch of running text: the report, the section by its place in the form, and which of its stretches. */
export interface TextAddress {
  readonly report: number;
  readonly section: number;
  readonly nth: number;
}

/** What stands in a place: as in a draft, `unread` where figures stand that were not read, `absent` where the draft lacks the row. */
export type FigureState = 'number' | 'blank' | 'none' | 'words' | 'unread' | 'absent';

/** What a total comes to by its parts. */
export interface Computed {
  /** A plain numeral. */
  readonly text: string;
  /** Whether every part is known; else it is the sum of those that are. */
  readonly whole: boolean;
  /** Whether the total as written says something else. */
  readonly differs: boolean;
}

/** What last year's report states in the same place, or carried forward into it. */
export interface LastYear {
  readonly text: string;
  readonly carried: boolean;
  /** Whether this year's figure is far from it, or is carried in and not the same. */
  readonly jump: boolean;
}

/** A figure in its place of the form, as it is keyed in. What the form does not show is left out: it is told with every edit. */
export interface FormFigure<R> extends Omit<PreviewFigure<R>, 'reasons' | 'range'> {
  readonly slot: number;
  readonly state: FigureState;
  /** The words of the groups its row stands under; empty for none. */
  readonly group: string;
  /** How it stands, for those who hear it: its sums hold, or why not. */
  readonly verdict: string;
  /** Why it cannot be keyed in here; undefined where it can. */
  readonly locked: string | undefined;
  /** Where it is to be changed in the text, where it cannot be keyed in here. */
  readonly range: R | undefined;
  /** Set on totals with at least one part known. */
  readonly computed: Computed | undefined;
  /** The only value that closes the sums; set on blanks only. */
  readonly ghost: string | undefined;
  readonly last: LastYear | undefined;
}

/** A cell of the official table. */
export interface KeyedCell<R> {
  readonly role: LayoutCell['role'];
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly figure?: FormFigure<R>;
}

/** A sum of the form over slots, as it stands. */
export interface FormSum {
  readonly name: string;
  readonly verdict: Verdict;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly stated: number;
  /** By how much the sides differ. */
  readonly difference: string;
}

/** An official table to be keyed in. */
export interface FormTable<R> {
  readonly part: 'table';
  readonly form: string;
  readonly nth: number;
  readonly title: string;
  /** Whether it stands in the draft; else it is put there with its first figure. */
  readonly standing: boolean;
  readonly rows: readonly (readonly KeyedCell<R>[])[];
  readonly sums: readonly FormSum[];
  /** What is wrong with the table itself. */
  readonly problems: readonly { readonly reason: string; readonly range: R }[];
}

/** A figure of the running text that repeats cells. */
export interface ProseLink {
  /** Its place in the text of its stretch. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly agrees: boolean | undefined;
  readonly cells: readonly { readonly form: string; readonly nth: number; readonly slot: number }[];
}

/** A stretch of running text as it stands in the draft, markup included. */
export interface FormText<R> {
  readonly part: 'text';
  readonly nth: number;
  readonly text: string;
  /** Undefined where nothing stands yet. */
  readonly range: R | undefined;
  readonly links: readonly ProseLink[];
}

/** A section of the report, in the order of the draft; one that the draft lacks in its place. */
export interface FormSection<R> {
  /** 0 for what stands before the first. */
  readonly number: number;
  readonly heading: string;
  readonly standing: boolean;
  /** What its text is to cover, and whether it does. */
  readonly covers: readonly { readonly name: string; readonly covered: boolean }[];
  readonly parts: readonly (FormTable<R> | FormText<R>)[];
}

/** A finding with the places of the form it is about. */
export interface FormFinding<R> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: R;
  readonly cells: readonly { readonly form: string; readonly nth: number; readonly slot: number }[];
  /** The section it stands in, by its place in the form. */
  readonly section: number;
}

/** A report to be keyed in. */
export interface FormReport<R> {
  readonly title: string;
  readonly year: number | undefined;
  /** The year of the report whose figures stand in grey; undefined where there is none. */
  readonly lastYear: number | undefined;
  readonly verdict: { readonly text: string; readonly state: VerdictState };
  readonly sections: readonly FormSection<R>[];
  readonly findings: readonly FormFinding<R>[];
}
