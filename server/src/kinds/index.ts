import { disclosure } from './disclosure/index.ts';
import type { ReportKind } from './kind.ts';

/** The kinds of reports that are built in. Only what starts the engine reads this list and hands it in. */
export const kinds: readonly [ReportKind, ...ReportKind[]] = [disclosure];
