/** A short name for a text (FNV-1a, 64 bits in two halves): the same text always has the same one. No secret keeper. */
export function fingerprint(text: string): string {
  const half = (start: number) => {
    let hash = start;
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    return (hash >>> 0).toString(36);
  };
  return `${half(0x811c9dc5)}${half(0x1b873593)}`;
}
