/** Goes on after whatever waits now; Node's own way does so without the rest a timer has. */
const later: (work: () => void) => void = 'setImmediate' in globalThis ? setImmediate : setTimeout;

/** Resolves when a message that has already arrived, an edit or a cancellation, has been taken in. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    later(() => {
      later(resolve);
    });
  });
}
