import type { Uri, Webview } from 'vscode';

/** The page into which a preview is drawn: it may load its own style sheet and script, and nothing else. */
export function page(webview: Webview, asset: (name: string) => Uri): string {
  const nonce = crypto.randomUUID();
  const address = (name: string) => webview.asWebviewUri(asset(name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${address('preview.css')}">
</head>
<body><script nonce="${nonce}" src="${address('preview.js')}"></script></body>
</html>`;
}
