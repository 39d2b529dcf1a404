import { CodeLensRequest } from 'vscode-languageserver';
import { codeLenses } from '../../features/codeLens.ts';
import { toRange } from '../toProtocol.ts';
import { onDocument } from './handler.ts';

/** `textDocument/codeLens` */
export const codeLens = onDocument(
  CodeLensRequest.type,
  (client) => client.textDocument?.codeLens && { codeLensProvider: {} },
  (_params, document, { language }) =>
    codeLenses(document.analysis, language).map(({ range, title }) => ({
      range: toRange(range, document),
      command: { title, command: '' },
    })),
);
