/** The flags of `code` that take a value and may be written `--flag value`. */
const withValue = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensions-dir',
  'install-extension',
  'remote-debugging-port',
  'user-data-dir',
]);

/**
 * Reads the command line that @vscode/test-electron gives to VS Code.
 * @returns the last value of each flag (true for a bare one), and the first other argument: the folder to open
 */
export function readCommandLine(args) {
  const flags = {};
  const rest = [];
  for (let i = 0; i < args.length; i++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(args[i]);
    if (match) flags[match[1]] = match[2] ?? (withValue.has(match[1]) ? args[++i] : true);
    else rest.push(args[i]);
  }
  return { flags, folder: rest[0] };
}
