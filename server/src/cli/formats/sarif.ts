import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, Location, Message, Region, ReportingConfiguration, Result, Tool } from 'sarif';
import { version } from '../../../../package.json';
import { codes } from '../../check/codes.ts';
import type { Severity } from '../../check/model/severity.ts';
import type { ExceptedFinding, Finding } from '../../check/finding.ts';
import type { Repair } from '../../check/model/found.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import type { Position } from '../../text/lines.ts';
import type { Range } from '../../text/span.ts';
import { say } from '../../features/basis/names.ts';
import { placeWords } from '../../features/basis/placeWords.ts';
import { exceptedIn, findingsIn, type Analysis } from '../../workspace/analysis.ts';
import type { CheckedFile } from './checkedFile.ts';
import type { OutputFormat } from './format.ts';
import { visibleJson } from './visibleJson.ts';

const level = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, ReportingConfiguration.level>;

/** SARIF 2.1.0 (OASIS), which code scanning services read. A path that could not be read is a result too. */
export const sarif: OutputFormat = {
  separator: ',',
  begin: () =>
    `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(tool())},"columnKind":"utf16CodeUnits","results":[`,
  file: (file, { language }) =>
    resultsOf(file, language)
      .map((result) => `\n${visibleJson(result)}`)
      .join(','),
  end: ({ unreadable }) => `\n],"invocations":[{"executionSuccessful":${unreadable === 0}}]}]}\n`,
};

function tool(): Tool {
  const rules = Object.entries(codes).map(([id, severity]) => ({
    id,
    defaultConfiguration: { level: level[severity] },
  }));
  return { driver: { name: 'gouji', version, rules } };
}

function resultsOf(file: CheckedFile, language: Language): Result[] {
  const uri = uriOf(file.path);
  if (file.kind === 'skipped') return [];
  if (file.kind === 'unreadable')
    return [
      {
        ruleId: 'unreadable',
        level: 'error',
        message: { text: file.reason },
        locations: [{ physicalLocation: { artifactLocation: { uri } } }],
      },
    ];
  const draft = new Draft(uri, file.analysis, language);
  return [
    ...findingsIn(file.analysis).map((finding) => draft.result(finding)),
    ...exceptedIn(file.analysis).map((excepted) => draft.suppressed(excepted)),
  ];
}

/** Writes what belongs to one draft. */
class Draft {
  constructor(
    readonly uri: string,
    readonly analysis: Analysis,
    readonly language: Language,
  ) {}

  result(finding: Finding): Result {
    const { code, severity, message, span, repairs } = finding;
    const related = this.#related(finding);
    const isText = this.analysis.placeAt === undefined;
    const fixes = isText ? repairs.filter(({ edits }) => edits.length > 0).map((repair) => this.#fix(repair)) : [];
    return {
      ruleId: code,
      ruleIndex: Object.keys(codes).indexOf(code),
      level: level[severity],
      message: { text: say(message, this.language) },
      locations: [this.#location(span)],
      ...(related.length > 0 && { relatedLocations: related.map((place, id) => ({ id, ...place })) }),
      ...(fixes.length > 0 && { fixes }),
    };
  }

  suppressed({ finding, reason }: ExceptedFinding): Result {
    return {
      ...this.result(finding),
      suppressions: [{ kind: 'external', ...(reason !== undefined && { justification: reason }) }],
    };
  }

  #related({ related, elsewhere = [] }: Finding): Location[] {
    const own = related.map(({ span, message }) => ({ ...this.#location(span), message: this.#text(message) }));
    const far = elsewhere.map(({ range: { document, start, end }, message }) => ({
      physicalLocation: { artifactLocation: { uri: uriOf(document) }, region: regionOf(start, end) },
      message: this.#text(message),
    }));
    return [...own, ...far];
  }

  #text(wording: Wording): Message {
    return { text: say(wording, this.language) };
  }

  #fix({ title, edits }: Repair): Fix {
    const replacements = edits.map(({ span, newText }) => ({
      deletedRegion: this.#region(span),
      insertedContent: { text: newText },
    }));
    return {
      description: { text: say(title, this.language) },
      artifactChanges: [{ artifactLocation: { uri: this.uri }, replacements }],
    };
  }

  #location(range: Range): Location {
    const place = this.analysis.placeAt?.(range.start);
    const artifact = { artifactLocation: { uri: this.uri } };
    if (place)
      return {
        physicalLocation: artifact,
        logicalLocations: [{ fullyQualifiedName: say(placeWords(place), this.language) }],
      };
    return { physicalLocation: { ...artifact, region: this.#region(range) } };
  }

  #region(range: Range): Region {
    return regionOf(this.analysis.lines.positionAt(range.start), this.analysis.lines.positionAt(range.end));
  }
}

/** Lines and columns count from 1; the end column is the one behind the last. */
function regionOf(start: Position, end: Position): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
