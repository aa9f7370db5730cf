/** Files by their path, with `/` between folders and none at the start. */
export type Files = Map<string, Uint8Array>;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}
