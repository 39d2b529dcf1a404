import { ProtocolRequestType, type Range, type TextDocumentIdentifier } from '../protocol.ts';
import { groundsOf } from '../../check/grounds.ts';
import { folderOf } from '../../workspace/paths.ts';
import type { TextChange } from '../../text/change.ts';
import type { OpenDocument } from '../documents.ts';
import { offsetAt } from '../fromProtocol.ts';
import type { Session } from '../session.ts';
import { onRange } from './handler.ts';

interface Params {
  readonly textDocument: TextDocumentIdentifier;
  /** The place and the code of the finding, as its diagnostic has them. */
  readonly range: Range;
  readonly code: string;
  readonly reason: string;
  /** The `gouji.json` that is to list it, above the document, and its text; empty for one that is not there yet. */
  readonly project: { readonly uri: string; readonly text: string };
}

const type = new ProtocolRequestType<Params, readonly TextChange[] | null, never, void, void>('gouji/exception');

/**
 * `gouji/exception`, our own request: what changes in the text of a `gouji.json`, by offsets, when it lists the
 * finding as accepted. Null where there is no such finding, or the text is no JSON that could list it.
 */
export const exception = onRange(
  type,
  () => ({}),
  async (params, document, session): Promise<readonly TextChange[] | null> => {
    const listed = listedException(params, document, session);
    if (!listed) return null;
    // Loaded only here: most sessions except nothing.
    const { withException } = await import('../../workspace/withException.ts');
    return withException(params.project.text, listed) ?? null;
  },
);

function listedException({ range, code, reason, project }: Params, document: OpenDocument, { library }: Session) {
  const { analysis, uri } = document;
  const start = offsetAt(range.start, document);
  const [path, folder] = [library.pathOf(uri), folderOf(library.pathOf(project.uri) ?? '')];
  if (!path?.startsWith(`${folder}/`)) return undefined;
  for (const report of analysis.reports)
    for (const finding of report.findings)
      if (finding.code === code && finding.span.start === start)
        return { file: path.slice(folder.length + 1), ...groundsOf(finding, report, analysis.text), reason };
  return undefined;
}
