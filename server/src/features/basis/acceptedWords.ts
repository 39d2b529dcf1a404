import type { Wording } from '../../forms/schema.ts';

/** What a finding says that was looked at and accepted, and why it was. */
export function acceptedWords({ zh, en }: Wording, reason: string): Wording {
  return { zh: `${zh}（已核实：${reason}）`, en: `${en} (accepted: ${reason})` };
}
