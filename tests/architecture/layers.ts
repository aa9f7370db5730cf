/** What each layer may import, besides itself and packages. Nothing else may be imported, for its types either. */
export const LAYERS: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/machines': ['src/domain'],
  'src/progress': ['src/domain'],
  'src/i18n': ['src/domain'],
  'scorm/rte': ['src/domain'],
  'scorm/suspend': ['src/domain'],
  'src/session': ['src/domain', 'src/machines', 'src/progress', 'src/i18n', 'scorm/rte', 'scorm/suspend'],
  'src/elements': ['src/domain', 'src/machines', 'src/i18n', 'src/session'],
  'src/components': ['src/domain', 'src/i18n', 'src/session', 'src/elements', 'src/catalog'],
  'src/layouts': ['src/domain', 'src/i18n', 'src/elements', 'src/components', 'src/catalog', 'src/styles'],
  'src/pages': ['src/domain', 'src/i18n', 'src/elements', 'src/components', 'src/layouts', 'src/catalog', 'src/styles'],
  // On Node, at build time.
  'src/catalog': ['src/domain'],
  'src/checks': ['src/domain', 'src/catalog'],
  'scorm/package': ['src/domain', 'src/catalog'],
};

/** The layers whose code reaches a learner's browser: they bring no parser of content along. */
export const RUNTIME_LAYERS = [
  'src/machines',
  'src/progress',
  'src/session',
  'src/elements',
  'scorm/rte',
  'scorm/suspend',
] as const;
