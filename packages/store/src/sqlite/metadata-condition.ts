import { foldText } from '@tagsmith/core';
import type { MetadataCondition, NumberRange } from '../port/metadata-condition.ts';

/** Makes a value a parameter, and says how the statement names it. */
export type Bind = (value: string | number) => string;

/** A condition on metadata as SQL about the table `lead`. There is no index of keys: each lead is asked. */
export function metadataSql(condition: MetadataCondition, bind: Bind): string {
  return `EXISTS (SELECT 1 FROM (${values(bind(condition.key))}) WHERE ${passes(condition, bind)})`;
}

/** The value at a key, and the entries of one that is an array; a path would give some characters of the key a meaning. */
function values(key: string): string {
  return `SELECT type, value FROM json_each(lead.metadata) WHERE key = ${key}
    UNION ALL SELECT entry.type, entry.value FROM json_each(lead.metadata) AS field
    CROSS JOIN json_each(CASE field.type WHEN 'array' THEN field.value ELSE '[]' END) AS entry WHERE field.key = ${key}`;
}

function passes(condition: MetadataCondition, bind: Bind): string {
  switch (condition.kind) {
    case 'metadataTextIs':
      return `type = 'text' AND fold_text(value) = ${bind(foldText(condition.text))}`;
    case 'metadataTextContains':
      return `type = 'text' AND instr(fold_text(value), ${bind(foldText(condition.text))}) > 0`;
    case 'metadataNumberIn':
      return within(
        "CASE WHEN type IN ('integer', 'real') THEN value WHEN type = 'text' THEN decimal_of(value) END",
        condition.range,
        bind,
      );
    case 'metadataMomentIn':
      return within("CASE type WHEN 'text' THEN moment_of(value) END", condition.range, bind);
    case 'metadataFlagIs':
      return `type = '${condition.flag}'`;
    case 'hasMetadata':
      return "type NOT IN ('null', 'array') AND (type <> 'text' OR fold_text(value) <> '')";
  }
}

const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const satisfies Record<keyof NumberRange, string>;
const bounds = ['gt', 'gte', 'lt', 'lte'] as const satisfies readonly (keyof NumberRange)[];

function within(number: string, range: NumberRange, bind: Bind): string {
  const kept = bounds.flatMap((bound) => {
    const limit = range[bound];
    return limit === undefined ? [] : [`${comparisons[bound]} ${bind(limit)}`];
  });
  return [`${number} IS NOT NULL`, ...kept.map((comparison) => `${number} ${comparison}`)].join(' AND ');
}
