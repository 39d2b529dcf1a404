/** The text of a snippet as it stands before anything is filled in. */
export function plainText(snippet: string): string {
  return snippet.replace(/\$\{\d+(?::([^}]*))?\}|\$\d+/g, (_, value: string | undefined) => value ?? '');
}
