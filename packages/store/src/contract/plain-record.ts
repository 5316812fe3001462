/** A record as a caller sees it, without the store's own key. */
export function plain<Value>(value: Value): Value {
  return structuredClone(value);
}
