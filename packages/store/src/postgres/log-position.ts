/** A position in the write-ahead log as a number that compares: `16/B374D848` → 0x16_B374_D848. */
export function logPositionOf(text: string): bigint {
  const [high, low] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
