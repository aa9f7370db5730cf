/** `registry.json`: every id ever released, in the order of release. It only grows. */
export interface Registry {
  ids: readonly string[];
  /** Ids that are no longer in the course. They stay in `ids`: their places are never given away. */
  retired: readonly string[];
}

/** The places of ids in the registry, both ways. */
export interface RegistryIndex {
  size: number;
  placeOf(id: string): number | undefined;
  idAt(place: number): string | undefined;
}

const indexes = new WeakMap<Registry, RegistryIndex>();

/** Built once per registry. */
export function indexOf(registry: Registry): RegistryIndex {
  const known = indexes.get(registry);
  if (known) return known;
  const places = new Map(registry.ids.map((id, place) => [id, place]));
  const index: RegistryIndex = {
    size: registry.ids.length,
    placeOf: (id) => places.get(id),
    idAt: (place) => registry.ids[place],
  };
  indexes.set(registry, index);
  return index;
}

/** How the registry names things. An id is unique in its kind, a part in its item, a choice in its case and node. */
export const registered = {
  lesson: (id: string) => `lesson/${id}`,
  activity: (id: string) => `activity/${id}`,
  item: (id: string) => `item/${id}`,
  part: (item: string, part: string) => `part/${item}/${part}`,
  ending: (activity: string, ending: string) => `node/${activity}/${ending}`,
  choice: (activity: string, node: string, choice: string) => `choice/${activity}/${node}/${choice}`,
};
