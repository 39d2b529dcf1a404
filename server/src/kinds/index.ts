import { disclosure } from './disclosure/index.ts';
import type { ReportKinds } from './kind.ts';

/** The kinds of reports that are built in. Only what starts the engine reads this list and hands it in. */
export const kinds: ReportKinds = [disclosure];
