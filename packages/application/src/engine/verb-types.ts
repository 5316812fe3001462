import type { z } from 'zod';
import type { VerbName, verbs } from './verbs.ts';

type Verbs = typeof verbs;

export type VerbInput<Name extends VerbName> = z.input<Verbs[Name]['input']>;
export type VerbResult<Name extends VerbName> = Awaited<ReturnType<Verbs[Name]['run']>>;
