import { z } from 'zod';

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  record: 'an object',
};

/** How a schema says what is wrong where it has no words of its own: "tags: must be an array". */
z.config({ customError: (issue) => messageOf(issue) });

function messageOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'must be given' : `must be ${nouns[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.map(quote).join(', ')}`;
    case 'invalid_value':
      return `must be ${issue.values.map(quote).join(' or ')}`;
    case 'too_small':
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    default:
      return undefined;
  }
}

function quote(value: unknown): string {
  return `"${String(value)}"`;
}
