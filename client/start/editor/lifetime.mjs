const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const period = 1000;

/** Calls back once this process is to end: by a signal, or since the process that started it is gone. */
export function whenStopped(callback) {
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && stop(), period).unref();
  const stop = () => {
    clearInterval(watch);
    callback();
  };
  for (const signal of signals) process.on(signal, stop);
}
