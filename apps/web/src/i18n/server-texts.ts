import type { JsonObject } from '@tagsmith/core';
import type { ErrorData } from '@tagsmith/trpc';
import type { Language } from './languages.ts';

/** What the server says in English, in another language. */
export interface ServerTexts {
  /** Every reason that the server knows: a new one without its text does not compile. */
  readonly reasons: Readonly<Record<ErrorData['reason'], string | ((details: JsonObject) => string)>>;
  /** What can be wrong with a field; `$1` stands for what the server put there. */
  readonly issues: readonly Wording[];
  /** What an attempt to send to a webhook failed with. */
  readonly failures: readonly Wording[];
}

type Wording = readonly [message: RegExp, text: string];

let wanted: Language = 'en';
let current: ServerTexts | undefined;

/** Makes the server speak a language: its own needs nothing, the texts of another are loaded. */
export async function loadServerTexts(language: Language): Promise<void> {
  wanted = language;
  const texts = language === 'es' ? (await import('./server-texts-es.ts')).serverTextsEs : undefined;
  if (wanted === language) current = texts;
}

/** The server's sentence about a refusal, in the language that was loaded; as it is where there is none. */
export function translateReason(reason: string, message: string, details: JsonObject): string {
  // The server may be newer than the page.
  const text = Object.entries(current?.reasons ?? {}).find(([known]) => known === reason)?.[1];
  return (typeof text === 'function' ? text(details) : text) ?? message;
}

/** Like `translateReason`, for what is wrong with one field. */
export function translateIssue(message: string): string {
  return translate(message, current?.issues);
}

/** Like `translateReason`, for what an attempt to send to a webhook failed with. */
export function translateFailure(message: string): string {
  return translate(message, current?.failures);
}

function translate(message: string, wordings: readonly Wording[] = []): string {
  const [pattern, text] = wordings.find(([known]) => known.test(message)) ?? [];
  return pattern === undefined || text === undefined ? message : message.replace(pattern, text);
}
