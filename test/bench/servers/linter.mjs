// A peer: markdownlint in the least server there can be.
import { lint } from 'markdownlint/sync';
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => {
  const { draft } = lint({ strings: { draft: document.getText() } });
  const diagnostics = draft.map(({ lineNumber, ruleDescription }) => {
    const place = { line: lineNumber - 1, character: 0 };
    return { range: { start: place, end: place }, message: ruleDescription };
  });
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
});
documents.listen(connection);
connection.listen();
