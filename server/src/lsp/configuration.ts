import type { MessageConnection } from 'vscode-jsonrpc';
import { say } from '../features/names.ts';
import type { Wording } from '../forms/schema.ts';
import { log, register } from './connection.ts';
import type { Schedule } from './schedule.ts';
import type { Session } from './session.ts';
import type { WrongSetting } from './settings.ts';

const section = 'gouji';

/**
 * Keeps the session's settings those of the client: asked for where it answers, else as it sends
 * them. Settings that cannot be used are named in the log. Gives what is to be done first, once the
 * client is ready.
 */
export function followSettings(
  connection: MessageConnection,
  session: Session,
  schedule: Schedule,
  changed: () => void,
): () => Promise<void> {
  const { workspace } = session.client;
  const apply = (raw: unknown) => {
    for (const wrong of session.configure(raw)) log(connection, 'Warning', say(complaint(wrong), session.language));
    changed();
  };
  const ask = async () => apply(await settingsOf(connection));
  connection.onNotification(
    'workspace/didChangeConfiguration',
    ({ settings }: { settings?: Record<string, unknown> }) =>
      schedule.attempt(section, () => (workspace?.configuration ? ask() : apply(settings?.[section]))),
  );
  return async () => {
    if (workspace?.configuration) await ask();
    else apply(session.options.settings);
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      await register(connection, 'workspace/didChangeConfiguration', { section });
  };
}

/** What the client answers for our section of its settings. */
async function settingsOf(connection: MessageConnection): Promise<unknown> {
  const [settings] = await connection.sendRequest<unknown[]>('workspace/configuration', { items: [{ section }] });
  return settings;
}

function complaint({ name, expected }: WrongSetting): Wording {
  if (expected.length === 0)
    return { zh: `没有 ${name} 这项设置，已忽略。`, en: `There is no setting ${name}; ignored.` };
  return {
    zh: `设置 ${name} 的值不可用，应为 ${expected.join('、')}；已忽略，其余设置照常生效。`,
    en: `The value of ${name} cannot be used; expected ${expected.join(', ')}. Ignored, the other settings are in force.`,
  };
}
