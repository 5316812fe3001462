import { foldText } from '@tagsmith/core';
import type { MetadataCondition, NumberRange } from '../port/metadata-condition.ts';
import type { Bind } from './bound-values.ts';
import type { MetadataTerm } from './metadata-terms.ts';

/** A condition on metadata as SQL about `lead.metadata_terms`. There is no index of keys: each lead is asked. */
export function metadataSql(condition: MetadataCondition, bind: Bind): string {
  switch (condition.kind) {
    case 'metadataTextIs':
      return hasTerm(condition.key, { t: foldText(condition.text) }, bind);
    case 'metadataFlagIs':
      return hasTerm(condition.key, { b: condition.flag }, bind);
    case 'metadataTextContains':
      return anyTerm(condition.key, bind, `strpos(term ->> 't', ${bind(foldText(condition.text))}) > 0`);
    case 'metadataNumberIn':
      return anyTerm(condition.key, bind, isWithin("(term -> 'n')::float8", condition.range, bind));
    case 'metadataMomentIn':
      return anyTerm(condition.key, bind, isWithin("(term -> 'm')::float8", condition.range, bind));
    case 'hasMetadata':
      return anyTerm(condition.key, bind, "term ->> 't' IS DISTINCT FROM ''");
  }
}

function hasTerm(key: string, term: MetadataTerm, bind: Bind): string {
  return `lead.metadata_terms @> ${bind(JSON.stringify({ [key]: [term] }))}::jsonb`;
}

function anyTerm(key: string, bind: Bind, passes: string): string {
  return `EXISTS (SELECT 1 FROM jsonb_array_elements(lead.metadata_terms -> ${bind(key)}::text) AS term WHERE ${passes})`;
}

const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const satisfies Record<keyof NumberRange, string>;
const bounds = ['gt', 'gte', 'lt', 'lte'] as const satisfies readonly (keyof NumberRange)[];

function isWithin(number: string, range: NumberRange, bind: Bind): string {
  const kept = bounds.flatMap((bound) => {
    const limit = range[bound];
    return limit === undefined ? [] : [`${number} ${comparisons[bound]} ${bind(limit)}::float8`];
  });
  return [`${number} IS NOT NULL`, ...kept].join(' AND ');
}
