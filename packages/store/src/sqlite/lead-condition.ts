import { decimalOf, foldText, momentOf } from '@tagsmith/core';
import type { LeadCondition, LeadText } from '../port/lead-condition.ts';
import { rowKey } from '../port/stored.ts';
import { type Bind, metadataSql } from './metadata-condition.ts';

/** The SQL functions that conditions use: SQLite itself folds ASCII only, and reads a number into any text. */
export const conditionFunctions = {
  fold_text: (text: unknown): string => (typeof text === 'string' ? foldText(text) : ''),
  decimal_of: (text: unknown): number | null => (typeof text === 'string' ? decimalOf(text) : undefined) ?? null,
  moment_of: (text: unknown): number | null => (typeof text === 'string' ? momentOf(text) : undefined) ?? null,
} as const;

/** A condition as SQL about the table `lead`, and its parameters. */
export interface CompiledCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export function compileCondition(condition: LeadCondition): CompiledCondition {
  const parameters: Record<string, string | number> = {};
  const bind = (value: string | number): string => {
    const name = `where${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `@${name}`;
  };
  return { sql: toSql(condition, bind), parameters };
}

const columns: Readonly<Record<LeadText, readonly string[]>> = {
  name: ["coalesce(lead.first_name, '') || ' ' || coalesce(lead.last_name, '')"],
  firstName: ['lead.first_name'],
  lastName: ['lead.last_name'],
  email: ['lead.email'],
  phone: ['lead.phone', 'lead.phone_e164'],
  company: ['lead.company'],
  source: ['lead.source'],
};

function toSql(condition: LeadCondition, bind: Bind): string {
  switch (condition.kind) {
    case 'and':
      return join(condition.of, bind, ' AND ', 'TRUE');
    case 'or':
      return join(condition.of, bind, ' OR ', 'FALSE');
    case 'not':
      return `NOT ${toSql(condition.of, bind)}`;
    case 'tag':
      return `EXISTS (SELECT 1 FROM lead_tag
        WHERE lead_tag.tag_id = ${bind(condition.tag[rowKey])} AND lead_tag.lead_id = lead.id)`;
    case 'tagContains':
      return `EXISTS (SELECT 1 FROM json_each(lead.tags) AS held CROSS JOIN tag ON tag.id = held.value ->> 0
        WHERE instr(fold_text(tag.name), ${bind(foldText(condition.text))}) > 0)`;
    case 'tagged':
      return "lead.tags <> '[]'";
    case 'emailIs':
      return `coalesce(lead.email_key = ${bind(condition.emailKey)}, FALSE)`;
    case 'phoneIs':
      return `coalesce(lead.phone_e164 = ${bind(condition.phoneE164)}, FALSE)`;
    case 'textIs':
      return anyColumn(condition.field, `= ${bind(foldText(condition.text))}`);
    case 'textContains': {
      const part = bind(foldText(condition.text));
      return `(${columns[condition.field].map((column) => `instr(fold_text(${column}), ${part}) > 0`).join(' OR ')})`;
    }
    case 'hasText':
      return anyColumn(condition.field, "<> ''");
    case 'created':
      return timeIn('lead.created_at', condition, bind);
    case 'updated':
      return timeIn('lead.updated_at', condition, bind);
    case 'contactIs':
      return `lead.contact_id = ${bind(condition.contactId)}`;
    default:
      return metadataSql(condition, bind);
  }
}

function join(of: readonly LeadCondition[], bind: Bind, operator: string, ofNone: string): string {
  return of.length === 0 ? ofNone : `(${of.map((one) => toSql(one, bind)).join(operator)})`;
}

function anyColumn(field: LeadText, comparison: string): string {
  return `(${columns[field].map((column) => `fold_text(${column}) ${comparison}`).join(' OR ')})`;
}

function timeIn(column: string, { from, before }: Extract<LeadCondition, { kind: 'created' | 'updated' }>, bind: Bind) {
  const bounds = [
    ...(from === undefined ? [] : [`${column} >= ${bind(from)}`]),
    ...(before === undefined ? [] : [`${column} < ${bind(before)}`]),
  ];
  return bounds.length === 0 ? 'TRUE' : `(${bounds.join(' AND ')})`;
}
