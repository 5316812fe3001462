import { afterEach, expect, test } from 'vitest';
import { en } from './i18n/en.ts';
import { es } from './i18n/es.ts';
import { loadServerTexts } from './i18n/server-texts.ts';
import { errorText, failureText, fieldErrorOf, isSessionOver } from './server-errors.ts';
import { AuthError } from './session/auth-error.ts';

afterEach(() => loadServerTexts('en'));

const errorOf = (reason: string, message = 'As the server says') =>
  new AuthError({ kind: 'conflict', reason, message });
const issueOf = (message: string) =>
  new AuthError({
    kind: 'invalid',
    reason: 'input_invalid',
    message: 'Wrong',
    issues: [{ path: ['email'], message }],
  });

test('in English the server’s own sentence is told, with a stop', () => {
  expect(errorText(errorOf('last_owner'), en)).toBe('As the server says.');
  expect(fieldErrorOf(issueOf('must be an email address'), 'email')).toBe('Must be an email address.');
});

test.each([
  ['last_owner', 'Es el único propietario de la cuenta. Antes, haz propietario a otro miembro.'],
  ['tag_slug_taken', 'Ya existe una etiqueta con este slug.'],
  ['tags_per_lead_limit', 'Un lead puede tener como máximo 250 etiquetas, no 300.'],
  ['metadata_limit', 'Los metadatos pasan de su límite: 300 de 250.'],
  ['unheard_of', 'As the server says.'],
])('in Spanish %s is told as “%s”', async (reason, text) => {
  await loadServerTexts('es');
  const details = { limit: 250, actual: 300 };
  expect(errorText(new AuthError({ kind: 'conflict', reason, message: 'As the server says', details }), es)).toBe(text);
});

test.each([
  ['must be an email address', 'Debe ser un correo electrónico.'],
  ['must have at most 200 characters and this has 201', 'Debe tener como máximo 200 caracteres y tiene 201.'],
  [
    'must be an address that begins with http:// or https://, without user and password',
    'Debe ser una dirección que empiece por http:// o https://, sin usuario ni contraseña.',
  ],
  ['must be something new', 'Must be something new.'],
])('in Spanish a field that %s is told as “%s”', async (message, text) => {
  await loadServerTexts('es');
  expect(fieldErrorOf(issueOf(message), 'email')).toBe(text);
  expect(errorText(issueOf(message), es)).toBe(text);
});

test.each([
  ['answered 500', 'Answered 500.', 'Respondió 500.'],
  ['did not answer within 10 seconds', 'Did not answer within 10 seconds.', 'No respondió en 10 segundos.'],
  [
    'could not be reached (ECONNREFUSED)',
    'Could not be reached (ECONNREFUSED).',
    'No se pudo contactar con él (ECONNREFUSED).',
  ],
  ['did something new', 'Did something new.', 'Did something new.'],
])('a webhook that %s', async (failure, english, spanish) => {
  expect(failureText(failure)).toBe(english);
  await loadServerTexts('es');
  expect(failureText(failure)).toBe(spanish);
});

test('a page’s own sentence comes first', async () => {
  await loadServerTexts('es');
  expect(errorText(errorOf('last_owner'), es, { last_owner: 'Aquí no.' })).toBe('Aquí no.');
});

test.each([
  ['session_invalid', true],
  ['key_missing', true],
  ['credentials_invalid', false],
  ['key_invalid', false],
  ['scope_missing', false],
])('%s says that the session is over: %s', (reason, isOver) => {
  expect(isSessionOver(errorOf(reason))).toBe(isOver);
});
