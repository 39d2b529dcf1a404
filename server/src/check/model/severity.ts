/** How much a finding matters, as in the Language Server Protocol. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** The severity, or a warning where it is more than that. */
export function atMostWarning(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity;
}
