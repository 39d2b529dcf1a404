import { Uri, type Webview } from 'vscode';

/** Where the pages of an extension lie. */
export function assetsOf(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

/** The page of that name: it may load its own style sheet and script, and nothing else. One that shows nothing has no style. */
export function page(webview: Webview, name: 'preview' | 'form' | 'overview' | 'copy', assets: Uri): string {
  const nonce = crypto.randomUUID();
  const address = (ending: string) => webview.asWebviewUri(Uri.joinPath(assets, name + ending)).toString();
  const style = name === 'copy' ? '' : `<link rel="stylesheet" href="${address('.css')}">`;
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>勾稽 Gouji</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${style}
</head>
<body><script nonce="${nonce}" src="${address('.js')}"></script></body>
</html>`;
}
