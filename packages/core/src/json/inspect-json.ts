import type { InputIssue } from '../errors/domain-error.ts';
import { limits } from '../limits.ts';

/** An array or object that the walk is inside of; `keys` is undefined for an array. */
interface Frame {
  readonly keys: readonly string[] | undefined;
  readonly values: readonly unknown[];
  next: number;
}

/**
 * The first thing that no input may hold, with the path of the value: more than `limits.jsonDepth` levels of arrays and
 * objects, a NUL or a lone surrogate in a string or key, a number that is not finite, an own key `__proto__`. A key's
 * issue has the path of its object, so that an error never repeats a broken key. Walks depth first in document order,
 * an object's keys before its values, and does not recurse. Undefined where all is well.
 */
export function inspectJson(value: unknown): InputIssue | undefined {
  const trail: Frame[] = [{ keys: undefined, values: [value], next: 0 }];
  for (let frame = trail.at(-1); frame !== undefined; frame = trail.at(-1)) {
    if (frame.next === frame.values.length) {
      trail.pop();
      continue;
    }
    const child = frame.values[frame.next++];
    const message = faultOf(child, trail.length);
    if (message !== undefined) return { path: pathOf(trail), message };
    if (isContainer(child)) trail.push(frameOf(child));
  }
  return undefined;
}

function faultOf(value: unknown, level: number): string | undefined {
  if (typeof value === 'string') return faultOfText(value, 'The text');
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'The number is not finite';
  if (!isContainer(value)) return undefined;
  if (level > limits.jsonDepth) return `The value is nested deeper than the limit of ${limits.jsonDepth} levels`;
  return Array.isArray(value) ? undefined : faultOfKeys(Object.keys(value));
}

function faultOfKeys(keys: readonly string[]): string | undefined {
  for (const key of keys) {
    if (key === '__proto__') return 'The key __proto__ is not allowed';
    const fault = faultOfText(key, 'A key');
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfText(text: string, subject: string): string | undefined {
  if (text.includes('\0')) return `${subject} holds a NUL character (U+0000)`;
  return text.isWellFormed() ? undefined : `${subject} holds half a surrogate pair and is no valid Unicode`;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function frameOf(container: object): Frame {
  if (Array.isArray(container)) return { keys: undefined, values: container, next: 0 };
  return { keys: Object.keys(container), values: Object.values(container), next: 0 };
}

/** The first frame only holds the whole value, so it gives no step. */
function pathOf(trail: readonly Frame[]): (string | number)[] {
  return trail.slice(1).map(({ keys, next }) => keys?.[next - 1] ?? next - 1);
}
