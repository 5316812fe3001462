import { InvalidArgumentError } from '@commander-js/extra-typings';
import type { z } from 'zod';

/** Checks an option's text by the schema that the verb will read it with, and passes it on as it was written. */
export function checkedBy(schema: z.ZodType): (text: string) => string {
  return (text) => {
    const issue = schema.safeParse(text).error?.issues[0];
    if (issue !== undefined) throw new InvalidArgumentError(`it ${issue.message}.`);
    return text;
  };
}
