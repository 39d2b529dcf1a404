/** The folders of the core in src, from the lowest up: each may import those before it. */
export const core = [
  'text',
  'forms',
  'declared',
  'kinds',
  'syntax',
  'office',
  'bind',
  'learn',
  'narrative',
  'check',
  'workspace',
  'features',
];

/** The folders around the core, each with those it may import besides all of the core. */
export const edges = { node: [], cli: ['node'], lsp: ['node'] };

/**
 * The rooms of a folder, from the lowest up: each may import those before it. What stands in no room
 * stands above them all.
 */
export const rooms = {
  check: ['judge', 'model', 'wording', 'repair', 'cause', 'rules'],
  features: [
    'basis',
    'blocks',
    'json',
    'hover',
    'navigation',
    'preview',
    'overview',
    'rewrites',
    'form',
    'paste',
    'completion',
    'export',
  ],
};
