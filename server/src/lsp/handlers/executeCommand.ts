import { ExecuteCommandRequest, type ExecuteCommandParams } from '../protocol.ts';
import { commands, runCommand, type CommandPlace } from '../commands.ts';
import type { Handler } from './handler.ts';

/** `workspace/executeCommand` */
export const executeCommand: Handler = {
  method: ExecuteCommandRequest.method,
  offer: (client) =>
    client.workspace?.executeCommand && { executeCommandProvider: { commands: Object.keys(commands) } },
  answer: (params, session) => {
    const { command, arguments: [place] = [] } = params as ExecuteCommandParams;
    return runCommand(command, place as CommandPlace | undefined, session);
  },
};
