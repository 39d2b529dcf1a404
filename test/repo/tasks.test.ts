import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Task {
  readonly label: string;
  readonly script?: string;
  readonly args?: readonly string[];
  readonly dependsOn?: string;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { tasks } = readJson('.vscode/tasks.json') as { readonly tasks: readonly Task[] };
const { configurations } = readJson('.vscode/launch.json') as {
  readonly configurations: readonly { readonly preLaunchTask?: string }[];
};
const { scripts } = readJson('package.json') as { readonly scripts: object };

test('what a launch or a task needs first is a task', () => {
  const labels = tasks.map(({ label }) => label);
  const needed = [...configurations.map((launch) => launch.preLaunchTask), ...tasks.map((task) => task.dependsOn)];
  assert.deepEqual(
    needed.filter((label) => label !== undefined && !labels.includes(label)),
    [],
  );
});

test('tasks run scripts that there are', () => {
  const files = tasks.flatMap(({ args = [] }) => args.filter((arg) => !arg.startsWith('-')));
  assert.deepEqual(
    files.filter((file) => !existsSync(file)),
    [],
  );
  for (const { script } of tasks) assert.ok(script === undefined || script in scripts, script);
});
