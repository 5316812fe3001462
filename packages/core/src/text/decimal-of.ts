const decimal = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * The number that a text is, blanks around it aside: digits, perhaps with a sign and a fraction (`-12.50`). Undefined for
 * anything else, exponents, `1,5` and `Infinity` too.
 */
export function decimalOf(text: string): number | undefined {
  const trimmed = text.trim();
  const number = decimal.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
