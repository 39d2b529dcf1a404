import { MarkdownString, type Diagnostic, type Uri } from 'vscode';
import { escapeMarkdown } from '../../server/src/features/basis/markdown.ts';
import { findingsIn } from './findings.ts';
import type { Verdict } from './verdicts.ts';
import { words } from './wording.ts';

/** More findings than these are only counted: the list of problems has them all. */
const most = 6;

/** What a tooltip may run when one of its links is clicked. */
const commands = ['gouji.check', 'gouji.nextFailing', 'gouji.preview', 'gouji.showUnchecked'] as const;
type Command = (typeof commands)[number];

/** Why the verdict is what it is: the findings, what nothing checks, and what can be done. */
export function tooltipOf(verdict: Verdict, uri: Uri): MarkdownString {
  const findings = findingsIn(uri);
  const text = new MarkdownString();
  text.isTrusted = { enabledCommands: commands };
  append(text, '**', verdict.text, '**\n\n');
  if (verdict.wrong !== undefined) append(text, '', words().failing(verdict.fails, verdict.wrong), '\n\n');
  for (const finding of findings.slice(0, most)) appendFinding(text, finding);
  // What follows is no part of the last entry.
  text.appendMarkdown('\n');
  if (findings.length > most) append(text, '', words().moreFindings(findings.length - most), '\n\n');
  if (verdict.excepted > 0) append(text, '', words().excepted(verdict.excepted), '\n\n');
  if (verdict.unchecked > 0) append(text, '', words().unchecked(verdict.unchecked, verdict.figures), '\n\n');
  text.appendMarkdown(actionsFor(verdict, findings.length).join(' · '));
  return text;
}

function appendFinding(text: MarkdownString, { range, message }: Diagnostic): void {
  append(text, '- ', words().atLine(range.start.line + 1, message), '\n');
}

/** Puts in a text as it is: the editor's own way makes each blank one at which no line may break. */
function append(markdown: MarkdownString, before: string, text: string, after: string): void {
  markdown.appendMarkdown(before + escapeMarkdown(text) + after);
}

function actionsFor({ unchecked }: Verdict, findings: number): string[] {
  const { showProblems, goToNext, openPreview, listUnchecked } = words();
  const link = (command: Command, title: string) => `[${title}](command:${command})`;
  return [
    ...(findings > 0 ? [link('gouji.nextFailing', goToNext), link('gouji.check', showProblems)] : []),
    ...(unchecked > 0 ? [link('gouji.showUnchecked', listUnchecked)] : []),
    link('gouji.preview', openPreview),
  ];
}
