/**
 * A spelling with case, accents, punctuation and surplus blanks forgiven: `«No  devolución.»` → `no devolucion`.
 * Spanish ñ stays a letter of its own: `año` and `ano` are two words.
 */
export function foldSpelling(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/n\u0303/g, 'ñ')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
