/**
 * Reads a number as people of the region write it: `1,250.50`, `1.250,50`, `1 250,5`, `45 %`, `−3`.
 *
 * A lone separator between one to three digits and exactly three is a thousands separator unless the first digit is
 * `0`: `1,250` and `1.250` are 1250, `0.125` and `0,125` are an eighth. Returns `null` for what is not one number.
 */
export function readNumber(text: string): number | null {
  const bare = text
    .replace(/[−–]/g, '-')
    .replace(/[\s\u00a0\u202f'’%$€₡]/g, '')
    .replace(/[.,]$/, '');
  if (!/^-?[.,]?\d[\d.,]*$/.test(bare)) return null;
  const lastComma = bare.lastIndexOf(',');
  const lastPoint = bare.lastIndexOf('.');
  if (lastComma >= 0 && lastPoint >= 0) {
    const decimal = lastComma > lastPoint ? ',' : '.';
    return toNumber(bare, decimal);
  }
  const separator = lastComma >= 0 ? ',' : lastPoint >= 0 ? '.' : '';
  if (separator === '') return Number(bare);
  const parts = bare.replace('-', '').split(separator);
  const isGrouped = /^[1-9]\d{0,2}$/.test(parts[0] ?? '') && parts.slice(1).every((part) => part.length === 3);
  if (isGrouped || parts.length > 2) {
    return isGrouped ? Number(bare.replaceAll(separator, '')) : null;
  }
  return toNumber(bare, separator);
}

function toNumber(bare: string, decimal: string): number | null {
  const thousands = decimal === ',' ? '.' : ',';
  const value = Number(bare.replaceAll(thousands, '').replace(decimal, '.'));
  return Number.isFinite(value) ? value : null;
}
