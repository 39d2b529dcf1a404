/** What a file is called that declares what titles of reports do not say. */
export const projectFileName = 'gouji.json';
