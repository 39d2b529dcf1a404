/** Resolves when a message that has already arrived, an edit or a cancellation, has been taken in. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
