/** The scheme under which the pages of the rules are files, so that each can lead to others. */
export const ruleScheme = 'gouji-rule';
