import type { ClientCapabilities, Connection, InitializeParams, PositionEncodingKind } from 'vscode-languageserver';
import type { Language } from '../forms/schema.ts';
import { analyse, type Analysis } from '../workspace/analysis.ts';
import { Documents, type Source } from './documents.ts';
import { chooseEncoding } from './encoding.ts';
import { fileNameOf } from './fromProtocol.ts';
import { readSettings, type Settings, type WrongSetting } from './settings.ts';

/** What a client may say about itself when it starts the server. */
interface Options {
  /** Whether it wants the verdict of every open document (`gouji/verdict`). */
  readonly verdict?: boolean;
  /** Its settings, where it has no other way to send them. */
  readonly settings?: unknown;
}

/** What one client has announced and opened, and the settings it wants. */
export class Session {
  readonly client: ClientCapabilities;
  readonly encoding: PositionEncodingKind;
  readonly documents: Documents;
  readonly options: Options;
  readonly #locale: string;
  #settings: Settings = readSettings({}).settings;

  constructor(
    readonly connection: Connection,
    params: InitializeParams,
  ) {
    this.client = params.capabilities;
    this.encoding = chooseEncoding(params.capabilities);
    this.#locale = params.locale ?? 'zh';
    this.options = (params.initializationOptions as Options | undefined) ?? {};
    this.documents = new Documents(this.encoding, (source, previous) => this.#read(source, previous));
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Puts settings in force, and returns those that cannot be. */
  configure(raw: unknown): WrongSetting[] {
    const { settings, wrong } = readSettings(raw);
    this.#settings = settings;
    for (const document of this.documents.all()) document.forget();
    return wrong;
  }

  /** The language of messages: as set, else that of the client, Chinese for one that names none. */
  get language(): Language {
    if (this.#settings.language !== 'auto') return this.#settings.language;
    return this.#locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  }

  #read({ uri, languageId, text }: Source, previous: Analysis | undefined): Analysis {
    const name = fileNameOf(uri);
    const force = languageId === 'gov-report' || /\.(年报|nianbao)\.(md|txt)$/.test(name);
    const markup = languageId === 'html' || /\.html?$/.test(name) ? 'html' : 'text';
    const analysis = analyse(text, { edition: this.#settings.edition, markup, force }, previous);
    return force || this.#settings.recognizeByContent ? analysis : { ...analysis, reports: [] };
  }
}
