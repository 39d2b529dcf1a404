import { DidChangeConfigurationNotification, type Connection } from './protocol.ts';
import { say } from '../features/basis/names.ts';
import type { Wording } from '../forms/schema.ts';
import { defaultSettings } from './defaultSettings.ts';
import type { Schedule } from './schedule.ts';
import type { Session } from './session.ts';
import type { ReadSettings, WrongSetting } from './settings.ts';

const section = 'gouji';

/**
 * Keeps the session's settings those of the client: asked for where it answers, else as it sends
 * them. Settings that cannot be used are named in the log. Gives what is to be done first, once the
 * client is ready.
 */
export function followSettings(
  connection: Connection,
  session: Session,
  schedule: Schedule,
  changed: () => void,
): () => Promise<void> {
  const { workspace } = session.client;
  const apply = async (raw: unknown) => {
    const { settings, wrong } = await read(raw);
    session.configure(settings);
    await session.library.choose();
    for (const setting of wrong) connection.console.warn(say(complaint(setting), session.language));
    changed();
  };
  const ask = async () => apply(await connection.workspace.getConfiguration(section));
  connection.onDidChangeConfiguration((params: { settings?: Record<string, unknown> }) => {
    session.aside.tell(DidChangeConfigurationNotification.method, params);
    return schedule.attempt(section, () => (workspace?.configuration ? ask() : apply(params.settings?.[section])));
  });
  return async () => {
    if (workspace?.configuration) await ask();
    else await apply(session.options.settings);
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
  };
}

/** What the client has set; what reads it is loaded only where there is something to be read. */
async function read(raw: unknown): Promise<ReadSettings> {
  if (raw === undefined || raw === null) return { settings: defaultSettings, wrong: [] };
  const { readSettings } = await import('./settings.ts');
  return readSettings(raw);
}

function complaint({ name, expected }: WrongSetting): Wording {
  if (expected.length === 0)
    return { zh: `没有 ${name} 这项设置，已忽略。`, en: `There is no setting ${name}; ignored.` };
  return {
    zh: `设置 ${name} 的值不可用，应为 ${expected.join('、')}；已忽略，其余设置照常生效。`,
    en: `The value of ${name} cannot be used; expected ${expected.join(', ')}. Ignored, the other settings are in force.`,
  };
}
