/** The folders of the core in src, from the lowest up: each may import those before it. */
export const core = ['text', 'forms', 'kinds', 'syntax', 'bind', 'narrative', 'check', 'workspace', 'features'];

/** The folders around the core, each with those it may import besides all of the core. */
export const edges = { node: [], cli: ['node'], lsp: ['node'] };
