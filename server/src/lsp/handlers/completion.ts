import { CompletionItemKind, CompletionRequest, InsertTextFormat, type CompletionItem } from '../protocol.ts';
import { completionsAt } from '../../features/completion/completionsAt.ts';
import type { ReportKind } from '../../kinds/kind.ts';
import type { Completion } from '../../features/completion/completion.ts';
import { inLineEnds } from '../../features/basis/change.ts';
import { plainText } from '../../features/basis/snippetText.ts';
import type { OpenDocument } from '../documents.ts';
import { offsetAt } from '../fromProtocol.ts';
import type { Session } from '../session.ts';
import { toRange } from '../toProtocol.ts';
import { writingIn } from '../writing.ts';
import { onPosition } from './handler.ts';

/** `textDocument/completion`: filtered here, by characters and by pinyin, and asked again as the author types on. */
export const completion = onPosition(
  CompletionRequest.type,
  (client) => client.textDocument?.completion && { completionProvider: { triggerCharacters: ['|', '\t', '#', '、'] } },
  ({ position }, document, session) => {
    const { language } = session;
    const offset = offsetAt(position, document);
    const found = completionsAt(document.analysis, offset, {
      kinds: kindsOffered(document, session),
      ...writingIn(document.uri, session),
      language,
    });
    return { isIncomplete: true, items: found.map((one, i) => item(one, i, offset, document, session)) };
  },
);

/** The kinds of which templates are offered: those of the built-in ones that the editor has itself would stand there twice. */
function kindsOffered({ uri, languageId }: OpenDocument, session: Session): readonly ReportKind[] {
  const { ownTemplates = false } = session.options;
  const hasOwn = typeof ownTemplates === 'boolean' ? ownTemplates : ownTemplates.includes(languageId);
  const kinds = session.kindsFor(uri);
  return hasOwn ? kinds.filter((kind) => !session.kinds.includes(kind)) : kinds;
}

const kinds: Record<Completion['kind'], CompletionItemKind> = {
  section: CompletionItemKind.Module,
  row: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
};

function item(
  { kind, label, detail, range, snippet, words }: Completion,
  order: number,
  offset: number,
  document: OpenDocument,
  { client }: Session,
): CompletionItem {
  const { snippetSupport: snippets = false, labelDetailsSupport = false } =
    client.textDocument?.completion?.completionItem ?? {};
  const shortName = labelDetailsSupport && kind === 'section' ? words.at(-1) : undefined;
  return {
    label,
    detail,
    ...(shortName && { labelDetails: { description: shortName } }),
    kind: kinds[kind],
    sortText: String(order).padStart(2, '0'),
    filterText: document.text.slice(range.start, offset),
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(range, document),
      newText: inLineEnds(snippets ? snippet : plainText(snippet), document.lines),
    },
  };
}
