import { foldText } from '@tagsmith/core';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import { choosePieces, piecesOf } from './text-pieces.ts';

/** What a few hundred leads tell of a text. */
export interface TextSample {
  /** About which part of all leads has the text. */
  readonly share: number;
  /** Pieces of it that the index had better be asked for; none when it can't help. */
  readonly pieces: readonly string[];
  /** About how many leads have all of these. */
  readonly size: number;
}

/** Leads that are looked at. It takes no longer than to read a page. */
const most = 500;

// Contact ids are random, so those leads are any leads.
const selectTexts = statement<{ readonly search_text: string }>(`
  SELECT lead.search_text FROM lead WHERE lead.account_id = $1 AND lead.deleted_at IS NULL
  ORDER BY lead.contact_id LIMIT ${most}`);

/** Looks how frequent a text is, and its pieces. */
export async function sampleText(
  session: Session,
  accountKey: number,
  { text, leads }: { readonly text: string; readonly leads: number },
): Promise<TextSample> {
  const folded = foldText(text);
  const texts = (await session.rows(selectTexts, [accountKey])).map((row) => row.search_text);
  const pieces = choosePieces(piecesOf(folded), texts);
  // What none of them has is on some other lead perhaps.
  const shareOf = (parts: readonly string[]) =>
    Math.max(0.5, texts.filter((one) => parts.every((part) => one.includes(part))).length) / Math.max(1, texts.length);
  return { share: shareOf([folded]), pieces, size: leads * shareOf(pieces) };
}
