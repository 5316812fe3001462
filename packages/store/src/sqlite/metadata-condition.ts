import { foldText } from '@tagsmith/core';
import type { MetadataCondition, NumberRange } from '../port/metadata-condition.ts';

/** Makes a value a parameter, and says how the statement names it. */
export type Bind = (value: string | number) => string;

/** A condition on metadata as SQL about the table `lead`. There is no index of keys: each lead is asked. */
export function metadataSql(condition: MetadataCondition, bind: Bind): string {
  const key = bind(condition.key);
  const passes = valueSql(condition, bind);
  // By key and not by path, which would give some characters of the key a meaning.
  return `EXISTS (SELECT 1 FROM json_each(lead.metadata) AS field WHERE field.key = ${key} AND (${passes('field')}
    OR field.type = 'array' AND EXISTS (SELECT 1 FROM json_each(field.value) AS entry WHERE ${passes('entry')})))`;
}

/** Whether a value passes, that of the key or an entry of it. */
function valueSql(condition: MetadataCondition, bind: Bind): (of: string) => string {
  switch (condition.kind) {
    case 'metadataTextIs': {
      const text = bind(foldText(condition.text));
      return (of) => `${of}.type = 'text' AND fold_text(${of}.value) = ${text}`;
    }
    case 'metadataTextContains': {
      const part = bind(foldText(condition.text));
      return (of) => `${of}.type = 'text' AND instr(fold_text(${of}.value), ${part}) > 0`;
    }
    case 'metadataNumberIn': {
      const isWithin = withinSql(condition.range, bind);
      return (of) =>
        isWithin(`CASE WHEN ${of}.type IN ('integer', 'real') THEN ${of}.value
          WHEN ${of}.type = 'text' THEN decimal_of(${of}.value) END`);
    }
    case 'metadataMomentIn': {
      const isWithin = withinSql(condition.range, bind);
      return (of) => isWithin(`CASE ${of}.type WHEN 'text' THEN moment_of(${of}.value) END`);
    }
    case 'metadataFlagIs':
      return (of) => `${of}.type = '${condition.flag}'`;
    case 'hasMetadata':
      return (of) => `${of}.type NOT IN ('null', 'array') AND (${of}.type <> 'text' OR fold_text(${of}.value) <> '')`;
  }
}

const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const satisfies Record<keyof NumberRange, string>;
const bounds = ['gt', 'gte', 'lt', 'lte'] as const satisfies readonly (keyof NumberRange)[];

function withinSql(range: NumberRange, bind: Bind): (number: string) => string {
  const kept = bounds.flatMap((bound) => {
    const limit = range[bound];
    return limit === undefined ? [] : [`${comparisons[bound]} ${bind(limit)}`];
  });
  return (number) => [`${number} IS NOT NULL`, ...kept.map((comparison) => `${number} ${comparison}`)].join(' AND ');
}
