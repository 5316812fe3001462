import { expect, test } from 'vitest';
import { email, filledText, tagName, text } from './index.ts';

// U+0958 is one character as sent and two in NFC, the form that is stored and so the one that is limited.
test.each([
  ['short enough', 'abcd', true],
  ['too long', 'abcde', false],
  ['as long as the limit in NFC', '\u0958\u0958', true],
  ['too long in NFC only', '\u0958\u0958\u0958', false],
])('text: %s', (_name, value, isAccepted) => {
  expect(text(4).safeParse(value).success).toBe(isAccepted);
});

test('a text that was accepted is accepted again', () => {
  const accepted = text(4).parse('\u0958\u0958');
  expect(text(4).parse(accepted)).toBe(accepted);
});

test('says the limit and the figure', () => {
  const message = 'must have at most 4 characters and this has 6';
  expect(text(4).safeParse('\u0958\u0958\u0958').error?.issues).toEqual([expect.objectContaining({ message })]);
});

test.each([
  ['text', text(4), [1, 2, 3, 4, 5]],
  ['filledText', filledText(4), []],
  ['email', email, Array(400)],
  ['tagName', tagName, []],
])('%s says of a list only that it is no text', (_name, schema, value) => {
  expect(schema.safeParse(value).error?.issues).toEqual([expect.objectContaining({ message: 'must be a text' })]);
});
