/** The pages of the rules, which are loaded when one is looked at. */
export { default as pages } from 'rule-pages';
