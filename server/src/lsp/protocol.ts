/**
 * The numbers of the protocol by their names. The library has them too, but only together with all it
 * knows of the protocol, and loading that takes longer than reading a report.
 */
import type {
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentHighlightKind,
  InlayHintKind,
  InsertTextFormat,
  LSPErrorCodes,
  MessageType,
  SymbolKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol';

export const completionItemKind = { Module: 9, Property: 10, Value: 12 } as const satisfies Partial<
  typeof CompletionItemKind
>;
export const diagnosticSeverity = {
  Error: 1,
  Warning: 2,
  Information: 3,
  Hint: 4,
} as const satisfies typeof DiagnosticSeverity;
export const diagnosticTag = { Unnecessary: 1 } as const satisfies Partial<typeof DiagnosticTag>;
export const documentHighlightKind = { Read: 2, Write: 3 } as const satisfies Partial<typeof DocumentHighlightKind>;
export const errorCode = { RequestCancelled: -32800, ContentModified: -32801 } as const satisfies Partial<
  typeof LSPErrorCodes
>;
export const inlayHintKind = { Type: 1 } as const satisfies Partial<typeof InlayHintKind>;
export const insertTextFormat = { PlainText: 1, Snippet: 2 } as const satisfies typeof InsertTextFormat;
export const messageType = { Error: 1, Warning: 2, Info: 3 } as const satisfies Partial<typeof MessageType>;
export const symbolKind = { File: 1, Module: 2, Namespace: 3, Number: 16, Array: 18 } as const satisfies Partial<
  typeof SymbolKind
>;
export const syncKind = { Incremental: 2 } as const satisfies Partial<typeof TextDocumentSyncKind>;
