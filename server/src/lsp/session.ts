import type { ClientCapabilities, Connection, InitializeParams, PositionEncodingKind } from 'vscode-languageserver';
import type { Language } from '../forms/schema.ts';
import type { ReportKinds } from '../kinds/kind.ts';
import { kindsWith } from '../kinds/ownKinds.ts';
import type { OfficeProjection } from '../office/projector.ts';
import { analyse, type Analyse, type Analysis, type AnalysisOptions } from '../workspace/analysis.ts';
import { analysisOptions } from '../workspace/analysisOptions.ts';
import { pageLanguage, reportLanguage } from '../workspace/draftFiles.ts';
import type { World } from '../workspace/world.ts';
import type { SecondServer } from './aside.ts';
import { Documents, type DocumentSource } from './documents.ts';
import { chooseEncoding } from './encoding.ts';
import { FileReader, type ReaderBeside } from './fileReader.ts';
import { FolderSettings } from './folderSettings.ts';
import { fileNameOf } from './fromProtocol.ts';
import { OpenProjects } from './openProjects.ts';
import { OfficeReader } from './officeReader.ts';
import { ShownDocuments } from './shownDocuments.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';
import type { Settings } from './settings.ts';

/** What a client may say about itself when it starts the server. */
interface Options {
  /** Whether it wants the verdict of every open document (`gouji/verdict`). */
  readonly verdict?: boolean;
  /** Whether it offers templates of the built-in kinds of reports by itself, or in which languages. */
  readonly ownTemplates?: boolean | readonly string[];
  /** Whether it lists definitions and references by the text they cover, so that this should name the row. */
  readonly rowsInLists?: boolean;
  /** Whether it shows documents that are no text as drafts, and what is said of them there. */
  readonly documents?: boolean;
  /** Whether it says by itself where an open file is no JSON. */
  readonly checksJson?: boolean;
  /** Its settings, where it has no other way to send them. */
  readonly settings?: unknown;
}

/** How clients name their folders, old ones included. */
interface NamedFolders {
  readonly workspaceFolders?: readonly { readonly uri: string }[] | null;
  readonly rootUri: string | null;
}

/** The client's folders, or the one that older clients name. */
function foldersOf({ workspaceFolders, rootUri }: NamedFolders): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null ? [] : [rootUri];
}

/** What decides how a document is read, whatever stands in it. */
type ReadAs = Pick<DocumentSource, 'uri' | 'languageId' | 'asked'>;

/** What one client has announced and opened, and the settings it wants. */
export class Session {
  readonly client: ClientCapabilities;
  readonly encoding: PositionEncodingKind;
  readonly documents: Documents;
  readonly options: Options;
  readonly projects: OpenProjects;
  readonly library: WorkspaceFiles;
  /** Done once the settings are known and the folders were looked through. */
  started: Promise<void> = Promise.resolve();
  readonly office = new OfficeReader();
  readonly shown = new ShownDocuments();
  /** Told of the documents about which something else may have to be said, though they were not edited. */
  onTouched: (uris: readonly string[]) => void = () => undefined;
  /** The addresses of the client's folders. */
  readonly folders: Set<string>;
  /** Called when these are others. */
  onFolders: () => Promise<void> = () => Promise.resolve();
  readonly #locale: string;
  #revision = 0;
  readonly #settings = new FolderSettings();

  constructor(
    readonly connection: Connection,
    params: InitializeParams,
    world: World | undefined,
    readonly analyse: Analyse,
    /** The built-in kinds of reports. */
    readonly kinds: ReportKinds,
    /** The documents that are read by another server. */
    readonly aside: SecondServer,
    startReader?: () => ReaderBeside,
  ) {
    this.client = params.capabilities;
    this.encoding = chooseEncoding(params.capabilities);
    this.folders = new Set(foldersOf(params));
    this.#locale = params.locale ?? 'zh';
    this.options = (params.initializationOptions as Options | undefined) ?? {};
    const { documents = false } = this.options;
    const reader = new FileReader(world, kinds, this.office);
    this.library = new WorkspaceFiles(reader, this.#settings, documents, startReader);
    this.projects = new OpenProjects(this.encoding, (uri) => this.library.pathOf(uri));
    this.documents = new Documents(this.encoding, (source, previous) => this.#read(source, previous));
  }

  /** Those that hold whatever the document. */
  get settings(): Settings {
    return this.#settings.all;
  }

  /** Those of the folder that a document is in. */
  settingsOf(uri: string): Settings {
    return this.#settings.at(this.library.pathOf(uri));
  }

  /** How often the settings have changed. */
  get revision(): number {
    return this.#revision;
  }

  /** Puts settings in force, and those that folders have of their own. */
  configure(settings: Settings, byFolder: readonly (readonly [folder: string, settings: Settings])[] = []): void {
    this.#settings.set(
      settings,
      byFolder.map(([folder, own]) => [this.library.pathOf(folder) ?? folder, own]),
    );
    this.#revision++;
    for (const document of this.documents.all()) document.forget();
  }

  /** The language of messages: as set, else that of the client, Chinese for one that names none. */
  get language(): Language {
    if (this.settings.language !== 'auto') return this.settings.language;
    return this.#locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  }

  /** Another version of a document, as it would be read in its place beside the others, final. */
  readVersion(source: ReadAs, text: string, document: OfficeProjection | undefined): Analysis {
    return this.library.beside(source.uri, analyse(text, { ...this.#optionsFor(source), document }));
  }

  /** What the document may be a report of: the built-in kinds and those that its folder describes. */
  kindsFor(uri: string): ReportKinds {
    return kindsWith(this.kinds, this.library.readingOf(uri).ownKinds);
  }

  #optionsFor({ uri, languageId, asked }: ReadAs): AnalysisOptions {
    const { edition, ordinaryTables } = this.library.readingOf(uri);
    const byName = analysisOptions(fileNameOf(uri), this.kindsFor(uri), edition);
    const force = asked || byName.force === true || languageId === reportLanguage;
    const markup = languageId === pageLanguage ? 'html' : byName.markup;
    return { ...byName, markup, force, ordinaryTables };
  }

  #read(source: DocumentSource, previous: Analysis | undefined): Analysis {
    const { uri, text, lines, typing, lastEdit, typedTo } = source;
    const options = { ...this.#optionsFor(source), lines, typing, told: this.shown.told(uri, text) };
    const read = this.analyse(text, options, previous);
    if (!options.force && !this.settingsOf(uri).recognizeByContent) return { ...read, reports: [] };
    const { analysis, touched } = this.library.open(uri, read, { lastEdit, typedTo });
    if (touched.length > 0) this.onTouched(touched);
    return analysis;
  }
}
