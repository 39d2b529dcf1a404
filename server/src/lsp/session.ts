import type { ClientCapabilities, InitializeParams, PositionEncodingKind } from 'vscode-languageserver';
import type { Language } from '../forms/schema.ts';
import { LineIndex } from '../text/lines.ts';
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

  constructor(params: InitializeParams) {
    this.client = params.capabilities;
    this.encoding = chooseEncoding(params.capabilities);
    this.#locale = params.locale ?? '';
    this.options = (params.initializationOptions as Options | undefined) ?? {};
    this.documents = new Documents(this.encoding, (source) => this.#read(source));
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

  /** The language of messages: as set, else that of the client; Chinese for every zh locale. */
  get language(): Language {
    if (this.#settings.language !== 'auto') return this.#settings.language;
    return this.#locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  }

  #read({ uri, languageId, text }: Source): Analysis {
    const name = fileNameOf(uri);
    const force = languageId === 'gov-report' || /\.(年报|nianbao)\.(md|txt)$/.test(name);
    if (!force && !this.#settings.recognizeByContent) return { text, lines: new LineIndex(text), reports: [] };
    const markup = languageId === 'html' || /\.html?$/.test(name) ? 'html' : 'text';
    return analyse(text, { edition: this.#settings.edition, markup, force });
  }
}
