// What the protocol's libraries name of a browser. All of a browser's types would offer Node's code what Node has not.

/** A thread of the browser that runs the script at an address. */
declare class Worker {
  constructor(address: string);
  postMessage(message: unknown): void;
}

/** Such a thread, seen from inside. */
interface DedicatedWorkerGlobalScope {
  postMessage(message: unknown): void;
}
