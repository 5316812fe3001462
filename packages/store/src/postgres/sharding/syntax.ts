/** A part of a parsed statement: the parser names its kind by its only key. */
export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a key, if it is a part of its own. */
export function child(node: Node | undefined, key: string): Node | undefined {
  const value = node?.[key];
  return isNode(value) ? value : undefined;
}

/** What stands under a key as a list. */
export function children(node: Node | undefined, key: string): readonly Node[] {
  const value = node?.[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function text(node: Node | undefined, key: string): string | undefined {
  const value = node?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** The names that a list of strings, such as that of a column, spells. */
export function names(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => text(child(node, 'String'), 'sval') ?? []);
}

/** Every part of a kind, wherever it is. */
export function findAll(value: unknown, kind: string): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap((entry) => findAll(entry, kind));
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === kind && isNode(inner) ? [inner] : []),
    ...findAll(inner, kind),
  ]);
}
