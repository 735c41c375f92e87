// What is run: the gateway and the six services as few modules that share what they have in common. Two thousand small ones take a second of
// processor time to load, in each process.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const departments = readdirSync(`${root}services`);

// Packages that are loaded where they are used, if at all, look for files beside themselves, or are asked for by name (typeorm asks for pg).
const { dependencies } = JSON.parse(readFileSync(`${root}programs/package.json`, 'utf8'));
const staysPackage = (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Some packages try one that is not here. */
function isMissing(id, importer) {
  try {
    createRequire(importer ?? import.meta.url).resolve(id);
    return false;
  } catch (fault) {
    return fault.code === 'MODULE_NOT_FOUND';
  }
}

/** The gateway finds it one folder above its program. */
const supergraph = {
  name: 'supergraph',
  generateBundle() {
    const source = readFileSync(`${root}gateway/supergraph.graphql`);
    this.emitFile({ type: 'asset', fileName: 'supergraph.graphql', source });
  },
};

export default defineConfig({
  cwd: root,
  platform: 'node',
  input: {
    gateway: 'gateway/dist/main.js',
    ...Object.fromEntries(departments.map((name) => [name, `services/${name}/dist/main.js`])),
  },
  external: (id, importer) =>
    staysPackage(id) || (/^[@\w]/.test(id) && !id.startsWith('node:') && isMissing(id, importer)),
  // Decorators, tables and error names go by the names of classes.
  output: {
    dir: `${root}programs/dist`,
    format: 'esm',
    keepNames: true,
    entryFileNames: '[name]/main.js',
    chunkFileNames: 'shared/[name]-[hash].js',
    cleanDir: true,
  },
  treeshake: false,
  plugins: [supergraph],
  checks: { eval: false, circularDependency: false },
});
