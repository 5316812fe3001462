import { spreadOf } from './statistics.ts';

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `1,234.5` → `1,235`; small figures keep a digit. */
export function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}

/** Smallest, **middle** and largest. */
export function spread(figures: readonly number[]): string {
  const { min, median, max } = spreadOf(figures);
  return `${number(min)} / **${number(median)}** / ${number(max)}`;
}
