/** What was accepted is counted and listed with its reason in every output, and named once it is void. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formats } from '../../server/src/cli/formats/index.ts';
import { gouji, temporaryFolder } from '../support/commandLine.ts';
import { unpacked } from '../support/unpacked.ts';
import { broken, folderOf } from './drafts.ts';

const folder = folderOf({ 'a.md': broken });
const reason = '已电话核实';

/** Accepts all that there is now, with these values instead where they are given. */
async function acceptAll(values: Record<string, string> = {}): Promise<void> {
  const known = join(temporaryFolder(), 'known.json');
  writeFileSync(join(folder, 'gouji.json'), '{}');
  await gouji(['check', '--quiet', '--baseline', known, folder]);
  const { default: recorded } = (await import(known, { with: { type: 'json' } })) as {
    default: { findings: { values: object }[] };
  };
  const exceptions = recorded.findings.map((one) => ({
    ...one,
    file: 'a.md',
    values: { ...one.values, ...values },
    reason,
  }));
  writeFileSync(join(folder, 'gouji.json'), JSON.stringify({ exceptions }));
}

/** What `gouji check` writes in the format, and its status. */
async function checked(format: string): Promise<{ text: string; status: number | null }> {
  const output = join(temporaryFolder(), 'output');
  const { status } = await gouji(['check', '--format', format, '--output', output, folder]);
  const bytes = readFileSync(output);
  const text = bytes.subarray(0, 2).toString() === 'PK' ? Object.values(unpacked(bytes)).join('') : bytes.toString();
  return { text, status };
}

for (const name of formats.keys())
  test(`${name} lists what was accepted, and why, and what is void`, async () => {
    await acceptAll();
    const accepted = await checked(name);
    assert.equal(accepted.status, 0);
    assert.match(accepted.text, /not-a-number[^]*已电话核实|已电话核实[^]*not-a-number/);
    await acceptAll({ 'disclosure.penalty.decisions': '36' });
    const changed = await checked(name);
    assert.equal(changed.status, 1);
    assert.match(changed.text, /void-exception/);
  });
