import { assistant } from './assistant.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy.ts';
import { certificate } from './certificate.ts';
import { codeAction } from './codeAction.ts';
import { codeLens } from './codeLens.ts';
import { completion } from './completion.ts';
import { copyTable } from './copyTable.ts';
import { definition } from './definition.ts';
import { diagnostic } from './diagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentLink } from './documentLink.ts';
import { documentSymbol } from './documentSymbol.ts';
import { exception } from './exception.ts';
import { executeCommand } from './executeCommand.ts';
import { exportReport } from './exportReport.ts';
import { foldingRange } from './foldingRange.ts';
import { form, formEdit, formFixes, formPaste } from './form.ts';
import { formatting, rangeFormatting } from './formatting.ts';
import type { Handler } from './handler.ts';
import { hover } from './hover.ts';
import { inlineCompletion } from './inlineCompletion.ts';
import { inlayHint } from './inlayHint.ts';
import { learn, learnedKind } from './learn.ts';
import { linkedEditingRange } from './linkedEditingRange.ts';
import { reportText, reportToWrite } from './newReport.ts';
import { ownTemplates } from './ownTemplates.ts';
import { nextDraft } from './nextDraft.ts';
import { officeDraft } from './officeDraft.ts';
import { officeSave } from './officeSave.ts';
import { onTypeFormatting } from './onTypeFormatting.ts';
import { reportsOverview } from './overview.ts';
import { paste } from './paste.ts';
import { preview } from './preview.ts';
import { references } from './references.ts';
import { review } from './review.ts';
import { selectionRange } from './selectionRange.ts';
import { semanticTokensFull, semanticTokensRange } from './semanticTokens.ts';
import { followingFigures, nextFigure } from './tab.ts';
import { tablesAsRead } from './tablesAsRead.ts';
import { uncheckedFigures } from './uncheckedFigures.ts';
import { proseFigures } from './proseFigures.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';
import { workspaceSymbol } from './workspaceSymbol.ts';

/** Every request the server answers. */
export const handlers: readonly Handler[] = [
  diagnostic,
  workspaceDiagnostic,
  hover,
  codeAction,
  completion,
  inlineCompletion,
  documentSymbol,
  foldingRange,
  selectionRange,
  documentHighlight,
  definition,
  references,
  inlayHint,
  codeLens,
  prepareCallHierarchy,
  outgoingCalls,
  incomingCalls,
  semanticTokensFull,
  semanticTokensRange,
  documentLink,
  linkedEditingRange,
  workspaceSymbol,
  executeCommand,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  tablesAsRead,
  reportText,
  nextDraft,
  reportToWrite,
  ownTemplates,
  paste,
  copyTable,
  preview,
  reportsOverview,
  form,
  formEdit,
  formFixes,
  formPaste,
  uncheckedFigures,
  exception,
  proseFigures,
  officeDraft,
  officeSave,
  exportReport,
  certificate,
  review,
  learn,
  learnedKind,
  nextFigure,
  followingFigures,
  assistant,
];
