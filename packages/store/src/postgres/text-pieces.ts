/** Three characters in a word, or at an end of one. */
const listed =
  /^(?:[\p{L}\p{N}]{3}|[^\p{L}\p{N}][\p{L}\p{N}]{1,2}|[\p{L}\p{N}]{2}[^\p{L}\p{N}]|[^\p{L}\p{N}][\p{L}\p{N}][^\p{L}\p{N}])$/u;
const most = 40;

/** Pieces of a text that the index of texts has lists of leads for. */
export function piecesOf(text: string): readonly string[] {
  const characters = [...text];
  const pieces = characters.map((_, start) => characters.slice(start, start + 3).join(''));
  return [...new Set(pieces)].filter((piece) => listed.test(piece)).slice(0, most);
}

const mostChosen = 4;
/** A piece is worth its list when it leaves no more than this part of the leads that have the pieces before it. */
const helpful = 0.7;
/** The list of a piece that no more than this part of the leads has is so short that it is always worth reading. */
const rare = 0.05;
/** For the start of a word the index also reads the list of all words that begin with that letter. */
const startOfWord = /^[^\p{L}\p{N}]/u;

/**
 * Pieces that few leads have together, as far as some texts tell. The index reads all of the list of each piece that it is
 * asked for, so it had better be asked for rare ones, and for no more than needed.
 */
export function choosePieces(pieces: readonly string[], texts: readonly string[]): readonly string[] {
  const having = (piece: string, among: readonly string[]) => among.filter((text) => text.includes(piece));
  const inWords = pieces.filter((piece) => !startOfWord.test(piece));
  const chosen = inWords
    .map((piece) => ({ piece, count: having(piece, texts).length }))
    .filter(({ count }) => count <= texts.length * rare)
    .sort((a, b) => a.count - b.count)
    .map(({ piece }) => piece)
    .slice(0, mostChosen);
  let left = texts.filter((text) => chosen.every((piece) => text.includes(piece)));
  for (const some of [inWords, pieces]) {
    while (left.length > 0 && chosen.length < mostChosen) {
      const [best] = some
        .map((piece) => ({ piece, kept: having(piece, left) }))
        .sort((a, b) => a.kept.length - b.kept.length);
      if (best === undefined || best.kept.length > left.length * helpful) break;
      chosen.push(best.piece);
      left = best.kept;
    }
  }
  return chosen;
}
