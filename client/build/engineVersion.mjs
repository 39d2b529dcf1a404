/**
 * Leaves out of the client what the library reads versions with (20 kB): it only asks whether the editor is new enough, and
 * no editor installs an extension whose `engines.vscode` it does not meet (docs/decisions/engine-version.md).
 */
export const engineVersion = {
  name: 'engine-version',
  setup(build) {
    build.onResolve({ filter: /^semver\/functions\/(?:parse|satisfies)$/ }, ({ path }) => ({
      path,
      namespace: 'engine-version',
    }));
    build.onLoad({ filter: /./, namespace: 'engine-version' }, ({ path }) => ({
      contents: path.endsWith('parse')
        ? 'module.exports = (version) => ({ version });'
        : 'module.exports = () => true;',
    }));
  },
};
