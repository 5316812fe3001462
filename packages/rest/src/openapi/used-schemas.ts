interface Document {
  readonly info: object;
  readonly components?: { readonly schemas?: object | undefined } | undefined;
}

/** Leaves out the components that nothing refers to: each schema comes as an input and as an output, used or not. */
export function withUsedSchemas(document: Document): Document {
  const schemas = Object.entries(document.components?.schemas ?? {});
  const used = new Set<string>();
  const waiting: unknown[] = [{ ...document, components: undefined }];
  while (waiting.length > 0) {
    const text = JSON.stringify(waiting.pop());
    for (const [name, schema] of schemas) {
      if (used.has(name) || !text.includes(`"#/components/schemas/${name}"`)) continue;
      used.add(name);
      waiting.push(schema);
    }
  }
  const kept = Object.fromEntries(schemas.filter(([name]) => used.has(name)));
  return { ...document, components: { ...document.components, schemas: kept } };
}
