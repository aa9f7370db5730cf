// Declared by hand: the compiler would otherwise infer a type from 750 kB of JSON.
declare module 'world-atlas/countries-50m.json' {
  const atlas: Parameters<typeof import('topojson-client').mesh>[0];
  export default atlas;
}
