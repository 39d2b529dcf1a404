/** The text with nothing in it that Markdown would read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^([ \t]*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}

/** Lines of one paragraph, each on a line of its own. */
export function lines(parts: readonly string[]): string {
  return parts.join('  \n');
}

/** Paragraphs, one below the other; empty ones are left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Markdown as plain text, for clients that show no other. */
export function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/^```.*\n?/gm, '')
    .replace(/\*\*/g, '')
    .replace(/ {2}$/gm, '')
    .replace(/\\([\\`*_{}[\]<>#|~])/g, '$1');
}
