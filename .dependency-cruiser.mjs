// The layers of the design: imports point one way. Astro files are read by tests/architecture/astro-imports.test.ts.
import { LAYERS, RUNTIME_LAYERS } from './tests/architecture/layers.ts';

const folder = (name) => `^${name}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two modules that import each other are one module, or a third one is missing. Types alone may.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      // What the build makes: Astro's own modules, and the outline of the course.
      to: { couldNotResolve: true, pathNot: '^(astro|virtual):' },
    },
    {
      name: 'listed-packages',
      comment: 'A package that package.json does not name may vanish with the next update of another one.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    ...Object.entries(LAYERS).map(([layer, seen]) => ({
      name: `layer-${layer.replace('/', '-')}`,
      comment: `${layer} imports ${seen.length === 0 ? 'no other layer' : seen.join(', ')} (tests/architecture/layers.ts).`,
      severity: 'error',
      // Programs of a layer that run on Node may read the course.
      from: { path: folder(layer), pathNot: '-cli\\.ts$' },
      to: { path: '^(src|scorm|scripts|tests)/', pathNot: [layer, ...seen].map(folder) },
    })),
    {
      name: 'no-zod-in-the-browser',
      comment:
        'Schemas are for build time: what learners load imports their types only (zod/mini in src/progress excepted).',
      severity: 'error',
      from: { path: [...RUNTIME_LAYERS.map(folder), '^src/domain/(?!content/)', '^src/i18n/'] },
      to: {
        path: ['^src/domain/content/.*-schema\\.ts$', '^node_modules/zod/(?!mini/)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'code-knows-no-tests',
      comment: 'What ships does not depend on its tests.',
      severity: 'error',
      from: { path: '^(src|scorm)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tests/fixtures/checks/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
