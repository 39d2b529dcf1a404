import { defaultSettings } from './defaultSettings.ts';
import type { Settings } from './settings.ts';

/** The settings in force: those of each folder of the client that sets some of its own, and those of all else. */
export class FolderSettings {
  #all: Settings = defaultSettings;
  /** By the paths of the folders, inner ones first. */
  #byFolder: ReadonlyMap<string, Settings> = new Map();

  /** Of what is in no folder, and of what no folder may set. */
  get all(): Settings {
    return this.#all;
  }

  get byFolder(): ReadonlyMap<string, Settings> {
    return this.#byFolder;
  }

  /** Puts settings in force. */
  set(all: Settings, byFolder: Iterable<readonly [path: string, settings: Settings]> = []): void {
    this.#all = all;
    this.#byFolder = new Map([...byFolder].sort(([one], [other]) => other.length - one.length));
  }

  /** Those of a file, by its path; undefined: it has none. */
  at(path: string | undefined): Settings {
    if (path !== undefined)
      for (const [folder, settings] of this.#byFolder) if (path.startsWith(`${folder}/`)) return settings;
    return this.#all;
  }
}
