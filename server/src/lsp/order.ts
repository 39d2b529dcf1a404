import { isWellFormed } from './wellFormed.ts';
import { ErrorCodes, Message, ResponseError, type Connection, type MessageStrategy } from './protocol.ts';

/** What stands for a request that may not be answered where it comes; the parameters are the code of the refusal. */
const refused = 'gouji/refused';

/**
 * Keeps messages in the order of the protocol: nothing is answered before `initialize`, which comes once, and
 * nothing after `shutdown`; notifications out of order, or without what they have to bring, are dropped, but for `exit`.
 */
export function keepOrder(): MessageStrategy {
  let state: 'new' | 'serving' | 'ended' = 'new';
  return {
    handleMessage(message, next) {
      if (Message.isRequest(message)) {
        const refusal = refusalOf(message.method, state);
        if (refusal !== undefined) return next({ ...message, method: refused, params: [refusal] } as Message);
        if (message.method === 'initialize') state = 'serving';
        if (message.method === 'shutdown') state = 'ended';
        // Without parameters a handler would be given something else in their place.
        if (message.params === undefined && message.method !== 'shutdown')
          return next({ ...message, params: {} } as Message);
      } else if (Message.isNotification(message) && message.method !== 'exit') {
        if (state !== 'serving' || !isWellFormed(message)) return Promise.resolve();
      }
      return next(message);
    },
  };
}

function refusalOf(method: string, state: 'new' | 'serving' | 'ended'): number | undefined {
  if (state === 'new') return method === 'initialize' ? undefined : ErrorCodes.ServerNotInitialized;
  return state === 'ended' || method === 'initialize' ? ErrorCodes.InvalidRequest : undefined;
}

/** Answers the requests that came out of order. */
export function refuseOthers(connection: Connection): void {
  connection.onRequest(refused, (code: number) => new ResponseError(code, 'not in the order of the protocol'));
}
