/** Runs the command line; gives the exit status. */
export function run(argv: readonly string[]): number {
  if (argv[0] !== 'check') {
    process.stderr.write('gouji check PATH…\n');
    return 2;
  }
  return 0;
}
