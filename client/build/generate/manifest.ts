import { readFileSync } from 'node:fs';
import { documentScheme } from '../../../server/src/workspace/documentAddress.ts';
import {
  documentEndings,
  draftLanguages,
  pageLanguage,
  reportEndings,
  telltaleNames,
  reportLanguage,
} from '../../../server/src/workspace/draftFiles.ts';
import { ruleScheme } from '../../src/ruleScheme.ts';
import type { Derived } from './derived.ts';
import { languageModelTools } from './assistantTools.ts';
import { configuration } from './settings.ts';

interface Language {
  readonly id: string;
  readonly extensions: readonly string[];
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface CustomEditor {
  readonly viewType: string;
  readonly selector: readonly object[];
}

/** What of `package.json` is read here. */
interface Manifest {
  readonly contributes: {
    readonly languages: readonly Language[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly customEditors: readonly CustomEditor[];
  };
}

const isIn = (languages: readonly string[]) => languages.map((language) => `editorLangId == ${language}`).join(' || ');
const isDocument = (key: string) => `${key} =~ /^\\.(${documentEndings.join('|')})$/i`;
const others = draftLanguages.filter((language) => language !== reportLanguage && language !== 'markdown');

/** Where the commands stand that ask for a draft of some language, by their menus. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'editor/title': {
    'gouji.openDocument': `${isDocument('resourceExtname')} && resourceScheme != ${documentScheme}`,
    'gouji.importDraft': `resourceScheme == ${documentScheme}`,
    // Markdown has a preview of its own at that place.
    'gouji.preview': `${isIn([reportLanguage])} || gouji.report && editorLangId =~ /^(${others.join('|')})$/`,
  },
  'explorer/context': {
    'gouji.openDocument': isDocument('resourceExtname'),
    'gouji.importDraft': isDocument('resourceExtname'),
  },
  commandPalette: {
    'gouji.check': isIn(draftLanguages),
    'gouji.preview': isIn(draftLanguages),
    'gouji.reopen': isIn(draftLanguages),
    // What it inserts is text.
    'gouji.insertSection': isIn(draftLanguages.filter((language) => language !== pageLanguage)),
  },
};

/** `package.json` with the settings, and with all it says of which files and languages are drafts. */
export function manifestFile(): Derived[] {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const { languages, menus, customEditors } = manifest.contributes;
  const contributes = {
    ...manifest.contributes,
    languages: languages.map(withEndings),
    menus: Object.fromEntries(Object.entries(menus).map(([menu, items]) => [menu, items.map(placedIn(menu))])),
    customEditors: customEditors.map(withDocuments),
    configuration: configuration(),
    languageModelTools: languageModelTools(),
  };
  const activationEvents = [
    ...draftLanguages.map((language) => `onLanguage:${language}`),
    'onWebviewPanel:gouji.preview',
    `onFileSystem:${ruleScheme}`,
    `onFileSystem:${documentScheme}`,
    ...telltaleNames.map((name) => `workspaceContains:**/${name}`),
  ];
  return [{ path: 'package.json', text: JSON.stringify({ ...manifest, activationEvents, contributes }) }];
}

function withEndings(language: Language): Language {
  return language.id === reportLanguage ? { ...language, extensions: reportEndings } : language;
}

function withDocuments(editor: CustomEditor): CustomEditor {
  if (editor.viewType !== 'gouji.document') return editor;
  return { ...editor, selector: [{ filenamePattern: `*.{${documentEndings.join()}}` }] };
}

function placedIn(menu: string) {
  return (item: MenuItem): MenuItem => {
    const when = places[menu]?.[item.command];
    return when === undefined ? item : { ...item, when };
  };
}
