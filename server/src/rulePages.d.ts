/** The pages of the rules under `docs/codes` by the names of their files, as the build puts them together. */
declare module 'rule-pages' {
  const pages: Readonly<Record<string, string>>;
  export default pages;
}
