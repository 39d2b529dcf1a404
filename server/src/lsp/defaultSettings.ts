const noPatterns: string[] = [];

/** The settings of a client that sets nothing. Apart from their schema, so that such a client's server loads none. */
export const defaultSettings = {
  edition: 'auto',
  recognizeByContent: true,
  ordinaryTables: false,
  include: noPatterns,
  exclude: noPatterns,
  severity: {},
  inlayHints: 'failing',
  language: 'auto',
  paste: true,
  assistantTools: false,
  template: { zeros: false },
  trace: { server: 'off' },
} as const;
