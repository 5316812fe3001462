/** Prints a result: as JSON for machines, or as `forPeople` says it. */
export function print<Result>(json: boolean | undefined, result: Result, forPeople: (result: Result) => string): void {
  process.stdout.write(`${json ? JSON.stringify(result) : forPeople(result)}\n`);
}

/** Rows under their column titles, each column as wide as its widest text. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  return [titles, ...rows]
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
