import { defineConfig, globalIgnores } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { core, edges } from './server/layers.mjs';

/** Says while it is typed that an import goes up, or takes Node or the protocol into the core. */
const downOnly = core.map((layer, height) => ({
  files: [`server/src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...core.slice(height + 1), ...Object.keys(edges)].map((above) => `**/${above}/**`),
            message: 'Imports go down only.',
          },
          { group: ['vscode*', 'node:*'], message: 'The core knows neither Node nor the protocol.' },
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist/', 'out/', '**/node_modules/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Numbers and flags read well in a message as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A callback or an early return in one line may call what returns nothing.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Code points are what is meant where a string is spread.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    // A pattern that takes more than linear time takes minutes for some text.
    files: ['server/src/**/*.ts', 'client/src/**/*.ts', 'client/webview/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['test/**/*.test.ts'],
    rules: {
      // node:test waits for its tests itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] },
          ],
        },
      ],
    },
  },
  ...downOnly,
  {
    files: ['server/src/lsp/**/*.ts'],
    ignores: ['server/src/lsp/protocol.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'vscode-languageserver', allowTypeImports: true, message: 'See protocol.ts.' }] },
      ],
    },
  },
);
