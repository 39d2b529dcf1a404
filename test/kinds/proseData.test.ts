/** What a kind says of its prose names nothing that its own forms, sections and topics lack. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclosure } from '../../server/src/kinds/disclosure/index.ts';
import type { ReportKind } from '../../server/src/kinds/kind.ts';
import type { FlowStage, ProseAxis, ProseTopic } from '../../server/src/kinds/prose.ts';
import { library } from './libraryKind.ts';

type Side = 'rows' | 'columns';

/** The keys by which a topic's table may be asked for its rows or columns; those of groups of rows too. */
function keysOf({ forms }: ReportKind, { form, row }: ProseTopic, side: Side): ReadonlySet<string> {
  const slots = forms.filter(({ name }) => name === form).flatMap((one) => one.slots);
  if (row !== undefined)
    return new Set(slots.map(({ column }) => column.key.split('.')[side === 'rows' ? 0 : 1] ?? ''));
  if (side === 'columns') return new Set(slots.map(({ column }) => column.key));
  return new Set(
    slots.flatMap((slot) => slot.row.key.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'))),
  );
}

/** Those of the sums of keys that ask for a row or column there is not. */
function unknown(kind: ReportKind, topic: ProseTopic, side: Side, sums: readonly string[]): string[] {
  const known = keysOf(kind, topic, side);
  return sums.filter((keys) => !keys.split('+').every((key) => known.has(key)));
}

for (const kind of [disclosure, library]) {
  const { topics, roles, claims, usualTopic } = kind.prose;
  const names = topics.map(({ name }) => name);

  test(`${kind.name}: each role tells an axis of a topic, and its keys stand in the topic's form`, () => {
    for (const { name, tells, keys } of roles) {
      const topic = topics.find(({ rows, columns }) => [rows.tells, columns.tells].includes(tells));
      assert.ok(topic, name);
      assert.deepEqual(unknown(kind, topic, topic.rows.tells === tells ? 'rows' : 'columns', keys), [], name);
    }
  });

  test(`${kind.name}: each key, role and section that a topic speaks of is there`, () => {
    const known = new Set(roles.map(({ name }) => name));
    for (const topic of topics) {
      const { rows, columns, wholes, groups, spared, certain, implied } = topic;
      const stages: FlowStage[] = rows.flow ? Object.values<FlowStage>({ ...rows.flow }) : [];
      const keysIn = ({ unnamed, rest }: ProseAxis) => [...(unnamed?.keys ?? []), ...(rest?.keys ?? [])];
      const flow = stages.map((stage) => stage.rows);
      assert.deepEqual(unknown(kind, topic, 'rows', [...wholes, ...groups, ...spared, ...flow, ...keysIn(rows)]), []);
      assert.deepEqual(unknown(kind, topic, 'columns', keysIn(columns)), []);
      const named = [...certain.flatMap((entry) => entry.roles ?? []), ...(implied?.roles ?? [])];
      assert.deepEqual(
        named.filter((role) => !known.has(role)),
        [],
      );
      for (const number of topic.sections) assert.ok(kind.sections.some((section) => section.number === number));
    }
  });

  test(`${kind.name}: each topic that is named is one of them`, () => {
    const named = [
      usualTopic,
      ...topics.flatMap(({ implied }) => (implied ? [implied.unless] : [])),
      ...claims.flatMap((claim) => ('topic' in claim ? [claim.topic] : [])),
    ];
    assert.deepEqual(
      named.filter((name) => !names.includes(name)),
      [],
    );
  });

  test(`${kind.name}: each role and row that a claim names is there`, () => {
    const known = new Set(roles.map(({ name }) => name));
    for (const claim of claims) {
      if (claim.says !== 'none-of' && claim.says !== 'all-one') continue;
      const topic = topics.find(({ name }) => name === claim.topic);
      assert.ok(topic, claim.name);
      assert.deepEqual(
        claim.roles.filter((role) => !known.has(role)),
        [],
        claim.name,
      );
      const rows = [...(claim.beneath ?? []), ...('rows' in claim ? [claim.rows] : [])];
      assert.deepEqual(unknown(kind, topic, 'rows', rows), [], claim.name);
    }
  });
}
