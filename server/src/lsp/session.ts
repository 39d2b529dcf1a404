import type { ClientCapabilities, InitializeParams, PositionEncodingKind } from 'vscode-languageserver';
import type { Language } from '../forms/schema.ts';
import { analyse, type Analysis } from '../workspace/analysis.ts';
import { Documents, type Source } from './documents.ts';
import { chooseEncoding } from './encoding.ts';
import { settingsSchema, type Settings } from './settings.ts';

/** What one client has announced and opened, and the settings it wants. */
export class Session {
  readonly client: ClientCapabilities;
  readonly encoding: PositionEncodingKind;
  readonly documents: Documents;
  /** Whether the client wants the verdict of every open document (`gouji/verdict`). */
  readonly wantsVerdict: boolean;
  readonly #locale: string;
  settings: Settings = settingsSchema.parse({});

  constructor(params: InitializeParams) {
    this.client = params.capabilities;
    this.encoding = chooseEncoding(params.capabilities);
    this.#locale = params.locale ?? '';
    this.wantsVerdict = params.initializationOptions?.verdict === true;
    this.documents = new Documents(this.encoding, (source) => this.#read(source));
  }

  /** The language of messages: as set, else that of the client; Chinese for every zh locale. */
  get language(): Language {
    if (this.settings.language !== 'auto') return this.settings.language;
    return this.#locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  }

  #read({ uri, languageId, text }: Source): Analysis {
    const force = languageId === 'gov-report' || /\.(年报|nianbao)\.(md|txt)$/.test(decodeURIComponent(uri));
    const markup = languageId === 'html' ? 'html' : 'text';
    return analyse(text, { edition: this.settings.edition, markup, force });
  }
}
