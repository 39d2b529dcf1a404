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
  const apply = async (raw: unknown, byFolder: readonly (readonly [folder: string, raw: unknown])[] = []) => {
    const { settings, wrong } = await read(raw);
    const own: [string, ReadSettings][] = [];
    for (const [folder, one] of byFolder) if (!isSame(one, raw)) own.push([folder, await read(one)]);
    session.configure(
      settings,
      own.map(([folder, { settings }]) => [folder, settings]),
    );
    await session.library.choose();
    const told = new Set(
      [...wrong, ...own.flatMap(([, { wrong }]) => wrong)].map((one) => say(complaint(one), session.language)),
    );
    for (const complaint of told) connection.console.warn(complaint);
    changed();
  };
  const ask = async () => {
    const folders = [...session.folders];
    const items = [{ section }, ...folders.map((scopeUri) => ({ scopeUri, section }))];
    const [all, ...own] = (await connection.workspace.getConfiguration(items)) as unknown[];
    // A client may know no folders, and answer for all at once.
    await apply(
      all,
      folders.map((folder, nth) => [folder, nth < own.length ? own[nth] : all]),
    );
  };
  session.onFolders = async () => {
    if (workspace?.configuration) await ask();
  };
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

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
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
