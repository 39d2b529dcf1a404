/** Whether the process still runs. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // One that belongs to somebody else runs too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
