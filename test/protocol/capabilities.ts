import type { ClientCapabilities } from 'vscode-languageserver';

/** A client that knows everything the server may offer. */
export const capabilities: ClientCapabilities = {
  window: { showDocument: { support: true } },
  workspace: { applyEdit: true, executeCommand: {}, symbol: {} },
  textDocument: {
    diagnostic: {},
    hover: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    selectionRange: {},
    documentHighlight: {},
    definition: {},
    references: {},
    inlayHint: {},
    codeLens: {},
    callHierarchy: {},
    semanticTokens: { requests: {}, tokenTypes: [], tokenModifiers: [], formats: [] },
    documentLink: {},
    linkedEditingRange: {},
    onTypeFormatting: {},
    completion: { completionItem: { snippetSupport: true } },
    inlineCompletion: {},
    formatting: {},
    rangeFormatting: {},
  },
};
