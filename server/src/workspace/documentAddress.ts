/** Under which addresses documents that are no text are shown as drafts: `gouji-office:/报告.docx` for `file:///报告.docx`. */

/** The scheme under which they are files that an editor can show. */
export const documentScheme = 'gouji-office';

/** The parts of an address, as editors name them. */
export interface AddressParts {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** The address under which the draft in a file is shown. What is no file of this machine keeps its scheme as part of the authority. */
export function draftPlace({ scheme, authority, path }: AddressParts): AddressParts {
  const isPlain = scheme === 'file' && authority === '';
  return { scheme: documentScheme, authority: isPlain ? '' : `${scheme}+${authority}`, path };
}

/** The address of the file whose draft is shown under that; any other as it is. */
export function filePlace(shown: AddressParts): AddressParts {
  if (shown.scheme !== documentScheme) return shown;
  if (shown.authority === '') return { ...shown, scheme: 'file' };
  const plus = shown.authority.indexOf('+');
  return { scheme: shown.authority.slice(0, plus), authority: shown.authority.slice(plus + 1), path: shown.path };
}

/** As `draftPlace`, of an address in one piece. */
export function draftAddress(file: string): string {
  return joined(draftPlace(partsOf(file)));
}

/** As `filePlace`, of an address in one piece. */
export function fileAddress(shown: string): string {
  return isDraftAddress(shown) ? joined(filePlace(partsOf(shown))) : shown;
}

/** Whether a draft in a document is shown under that address. */
function isDraftAddress(address: string): boolean {
  return address.startsWith(`${documentScheme}:`);
}

/** Clients write a plus in an authority as it is or in percent. */
function partsOf(address: string): AddressParts {
  const colon = address.indexOf(':');
  const [scheme, rest] = [address.slice(0, colon), address.slice(colon + 1)];
  if (!rest.startsWith('//')) return { scheme, authority: '', path: rest };
  const slash = `${rest}/`.indexOf('/', 2);
  return { scheme, authority: rest.slice(2, slash).replace(/%2b/gi, '+'), path: rest.slice(slash) };
}

/** Editors write a file of this machine with an empty authority, and nothing where their own has none. */
function joined({ scheme, authority, path }: AddressParts): string {
  const isBare = authority === '' && scheme === documentScheme;
  return `${scheme}:${isBare ? '' : `//${authority}`}${path}`;
}
