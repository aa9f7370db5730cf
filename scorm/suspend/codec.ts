import { deflateSync, inflateSync } from 'fflate';
import type { Snapshot } from '../../src/domain/record/snapshot.ts';
import { failure, success, type Result } from '../../src/domain/result.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { BitReader, BitWriter } from './bits.ts';
import { checksum } from './checksum.ts';
import { packSnapshot } from './pack-snapshot.ts';
import { indexOf, type Registry } from './registry.ts';
import { unpackSnapshot } from './unpack-snapshot.ts';

/** The first character of every suspend data text: the version of this format. */
const VERSION = '1';
const CHECKSUM_BYTES = 4;
/** Beyond what any record comes to: damaged text must not fill the memory. */
const MOST_BYTES = 65_536;
/** SCORM 1.2 allows 4,096 characters, the largest known LMS field 64,000. */
const LONGEST_TEXT = 64_000;

export interface Stamp {
  /** The course's version, `major.minor.patch`. */
  edition: string;
  /**
   * Counts the writes, 0…2^31. It makes every commit's text another one: an LMS that lost a commit after answering
   * "true" does not take an unchanged value again.
   */
  counter: number;
}

export interface SuspendData extends Stamp {
  snapshot: Snapshot;
  /** Written by an edition with more ids than this registry has: what it says of them was skipped. */
  isFromNewerEdition: boolean;
}

export type SuspendError =
  { code: 'suspend/empty' } | { code: 'suspend/other-version'; version: string } | { code: 'suspend/damaged' };

/**
 * A snapshot as one line of letters, digits, `-` and `_`, by places in the registry. Ids that are not registered are
 * left out and listed; free text never goes in.
 */
export function encodeSnapshot(
  snapshot: Snapshot,
  registry: Registry,
  { edition, counter }: Stamp,
): { text: string; unregistered: string[] } {
  const index = indexOf(registry);
  const bits = new BitWriter();
  bits.count(counter, 8);
  for (const part of editionParts(edition)) bits.count(part, 2);
  bits.count(index.size, 10);
  const unregistered = packSnapshot(bits, snapshot, index);
  const body = bits.finish();
  const deflated = deflateSync(body, { level: 9 });
  const bytes = new Uint8Array(CHECKSUM_BYTES + deflated.length);
  new DataView(bytes.buffer).setUint32(0, checksum(body));
  bytes.set(deflated, CHECKSUM_BYTES);
  return { text: VERSION + toBase64Url(bytes), unregistered };
}

/** Reads suspend data back. Damaged, cut or foreign text is an error, never a guess. */
export function decodeSnapshot(text: string, registry: Registry): Result<SuspendData, SuspendError> {
  if (text === '') return failure({ code: 'suspend/empty' });
  if (!text.startsWith(VERSION)) return failure({ code: 'suspend/other-version', version: text.slice(0, 1) });
  const body = text.length > LONGEST_TEXT ? null : openEnvelope(text.slice(VERSION.length));
  if (body === null) return failure({ code: 'suspend/damaged' });
  const index = indexOf(registry);
  try {
    const bits = new BitReader(body);
    const counter = bits.count(8);
    const edition = [bits.count(2), bits.count(2), bits.count(2)].join('.');
    const size = bits.count(10);
    const { snapshot, skipped } = unpackSnapshot(bits, index);
    return success({ snapshot, counter, edition, isFromNewerEdition: size > index.size || skipped > 0 });
  } catch (error) {
    // Text with a right checksum that another program wrote: reading past the end, numbers out of their range.
    if (!(error instanceof Error)) throw error;
    return failure({ code: 'suspend/damaged' });
  }
}

function openEnvelope(text: string): Uint8Array | null {
  const bytes = fromBase64Url(text);
  if (bytes === null || bytes.length <= CHECKSUM_BYTES) return null;
  const body = inflate(bytes.subarray(CHECKSUM_BYTES));
  const expected = new DataView(bytes.buffer).getUint32(0);
  return body !== null && checksum(body) === expected ? body : null;
}

function inflate(deflated: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(deflated, { out: new Uint8Array(MOST_BYTES) });
  } catch {
    // What does not inflate is reported as damaged by the caller.
    return null;
  }
}

function editionParts(edition: string): [number, number, number] {
  const [major, minor, patch] = edition.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return [major ?? 0, minor ?? 0, patch ?? 0];
}
