/** Writes numbers as bits, most significant first. */
export class BitWriter {
  private readonly bytes: number[] = [];
  private free = 0;

  /** Writes the lowest `width` (0…32) bits of a whole number. */
  bits(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      if (this.free === 0) {
        this.bytes.push(0);
        this.free = 8;
      }
      this.free -= 1;
      if (Math.floor(value / 2 ** bit) % 2 === 1) this.set(1 << this.free);
    }
  }

  private set(mask: number): void {
    const last = this.bytes.length - 1;
    this.bytes[last] = (this.bytes[last] ?? 0) | mask;
  }

  flag(isSet: boolean): void {
    this.bits(isSet ? 1 : 0, 1);
  }

  /** Exponential Golomb code of order `order`: short for small numbers (0…2^31), no upper limit to plan for. */
  count(value: number, order: number): void {
    const shifted = value + 2 ** order;
    const width = bitLength(shifted);
    this.bits(0, width - 1 - order);
    this.bits(shifted, width);
  }

  /** A number that may be negative: 0, −1, 1, −2, 2, … in order of length. */
  signed(value: number, order: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value, order);
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** More was read than was written: the bits are not what they claim to be. */
export class BitsExhausted extends Error {}

const LONGEST_COUNT = 34;

/** Reads what a `BitWriter` wrote. Throws `BitsExhausted` at the end. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  bits(width: number): number {
    let value = 0;
    for (let read = 0; read < width; read += 1) {
      const byte = this.bytes[this.at >> 3];
      if (byte === undefined) throw new BitsExhausted();
      value = value * 2 + ((byte >> (7 - (this.at & 7))) & 1);
      this.at += 1;
    }
    return value;
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  count(order: number): number {
    let zeros = 0;
    while (!this.flag()) {
      zeros += 1;
      if (zeros > LONGEST_COUNT) throw new BitsExhausted();
    }
    const width = zeros + order;
    return 2 ** width + this.bits(width) - 2 ** order;
  }

  signed(order: number): number {
    const folded = this.count(order);
    return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
  }
}

/** How many bits a whole number takes; 0 takes none. */
export function bitLength(value: number): number {
  let width = 0;
  while (2 ** width <= value) width += 1;
  return width;
}
