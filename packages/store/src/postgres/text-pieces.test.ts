import { describe, expect, test } from 'vitest';
import { choosePieces, piecesOf } from './text-pieces.ts';

describe('the pieces of', () => {
  test.each([
    ['a word', 'maria', ['mar', 'ari', 'ria']],
    ['two words', 'acme 12', ['acm', 'cme', 'me ', ' 12']],
    ['a word of one character', 'wei o li', ['wei', 'ei ', ' o ', ' li']],
    ['signs', "o'neill, 100%", ["'ne", 'nei', 'eil', 'ill', 'll,', ' 10', '100', '00%']],
    ['other scripts', '山田太郎', ['山田太', '田太郎']],
    ['characters beyond 16 bits', 'a𠮷b c', ['a𠮷b', '𠮷b ', ' c']],
    ['what repeats', 'aaaa', ['aaa']],
    ['two characters', 'ab', []],
    ['nothing', '', []],
    ['no letters', '🔥🚒 --', []],
  ])('%s', (_name, text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });
});

describe('of the pieces', () => {
  const texts = Array.from({ length: 100 }, (_, index) => `lead ${index} acme`);

  test.each([
    ['that all have, none is chosen', ['lea', 'ead', 'acm'], []],
    ['those that none has are chosen', ['lea', 'xyz', 'zyx'], ['xyz', 'zyx']],
    ['no more than four are', ['aab', 'bba', 'abc', 'cba', 'bca'], ['aab', 'bba', 'abc', 'cba']],
    ['one that many have is chosen where it leaves few', ['lea', ' 1'], [' 1']],
    ['one that leaves no fewer is not', ['1 a', 'ad ', '11 '], ['11 ']],
    ['the start of a word is where nothing else helps', [' 11', 'acm', '1 a'], ['1 a', ' 11']],
    ['none is none', [], []],
  ])('%s', (_name, pieces, chosen) => {
    expect(choosePieces(pieces, texts)).toEqual(chosen);
  });
});
