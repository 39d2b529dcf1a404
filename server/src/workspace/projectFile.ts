/** What a file is called that declares what titles of reports do not say. */
export const projectFileName = 'gouji.json';

/** What files are called that describe a kind of report end with this. */
export const kindFileEnding = '.gouji-kind.json';
