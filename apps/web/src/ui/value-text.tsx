import type { JsonValue } from '@tagsmith/core';

/** A value in a line of text: a text as it is, all else as JSON, cut where it is long. */
export function ValueText({ value, isOld = false }: { readonly value: JsonValue; readonly isOld?: boolean }) {
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  const shown = written.length > 120 ? `${written.slice(0, 119)}…` : written;
  const look = typeof value === 'string' ? '' : 'font-mono text-code';
  return isOld ? (
    <del className={`break-words text-muted ${look}`}>{shown}</del>
  ) : (
    <span className={`break-words ${look}`}>{shown}</span>
  );
}
