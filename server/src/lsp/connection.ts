import {
  createMessageConnection,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc';
import { messageType } from './protocol.ts';

/** Joins the server to a client; what goes wrong between them stands in the client's log. */
export function connect(reader: MessageReader, writer: MessageWriter): MessageConnection {
  const to = (type: keyof typeof messageType) => (message: string) => log(connection, type, message);
  const logger = { error: to('Error'), warn: to('Warning'), info: to('Info'), log: to('Info') };
  const connection = createMessageConnection(reader, writer, logger);
  return connection;
}

/** Writes a line into the client's log. */
export function log(connection: MessageConnection, type: keyof typeof messageType, message: string): void {
  // A client that is gone reads no log.
  connection.sendNotification('window/logMessage', { type: messageType[type], message }).catch(() => undefined);
}

/** Shows a message to the client's user. */
export function showMessage(
  connection: MessageConnection,
  type: keyof typeof messageType,
  message: string,
): Promise<void> {
  return connection.sendNotification('window/showMessage', { type: messageType[type], message });
}

/** Has the client send a notification that it sends only where it is asked to. */
export async function register(connection: MessageConnection, method: string, registerOptions: object): Promise<void> {
  await connection.sendRequest('client/registerCapability', {
    registrations: [{ id: method, method, registerOptions }],
  });
}
