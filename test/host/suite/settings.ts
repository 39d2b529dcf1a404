/** What the runner tells the tests (`test/host/run.mjs`). */
export function setting(name: 'TESTS' | 'RESULTS' | 'SCREENSHOTS' | 'DEBUGGING_PORT'): string {
  const value = process.env[`GOUJI_${name}`];
  if (value === undefined) throw new Error(`GOUJI_${name} is not set`);
  return value;
}
