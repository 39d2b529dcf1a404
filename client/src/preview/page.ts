import { Uri, workspace, type Webview } from 'vscode';

/** The pages of the extension. */
type PageName = 'preview' | 'form' | 'overview' | 'copy';

/**
 * Shows the page of that name. Its style and its script stand in it: a page gets each file that it asks for by way of several
 * processes, which takes longer than all the rest. It may load nothing.
 */
export async function showPage(webview: Webview, name: PageName, extension: Uri): Promise<void> {
  webview.options = { enableScripts: true, localResourceRoots: [] };
  const page = await pageOf(name, extension);
  try {
    webview.html = page;
  } catch {
    // The panel was closed meanwhile.
  }
}

/** One that shows nothing has no style. */
async function pageOf(name: PageName, extension: Uri): Promise<string> {
  const part = async (ending: string) => {
    const file = Uri.joinPath(extension, 'dist', 'webview', name + ending);
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  };
  const [script, style] = await Promise.all([part('.js'), name === 'copy' ? '' : part('.css')]);
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>勾稽 Gouji</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${style}</style>
</head>
<body><script nonce="${nonce}">${script}</script></body>
</html>`;
}
