import { foldText } from '@tagsmith/core';
import type { LeadCondition, LeadText } from '../port/lead-condition.ts';
import { rowKey } from '../port/stored.ts';
import type { Bind } from './bound-values.ts';
import type { LeadOrigin } from './lead-origin.ts';
import { isIn } from './lead-time-range.ts';
import { metadataSql } from './metadata-condition.ts';

/** A condition as SQL about the table `lead`; never NULL, so that it can be turned into its opposite. */
export function conditionSql(
  condition: LeadCondition,
  { origin, bind }: { readonly origin: LeadOrigin; readonly bind: Bind },
): string {
  const toSql = (one: LeadCondition): string => conditionSql(one, { origin, bind });
  const join = (of: readonly LeadCondition[], operator: string, ofNone: string): string =>
    of.length === 0 ? ofNone : `(${of.map(toSql).join(operator)})`;
  switch (condition.kind) {
    case 'and':
      return join(condition.of, ' AND ', 'TRUE');
    case 'or':
      return join(condition.of, ' OR ', 'FALSE');
    case 'not':
      return `NOT ${toSql(condition.of)}`;
    case 'tag':
      return assigned(origin, `lead_tag.tag_id = ${bind(condition.tag[rowKey])}`);
    case 'tagContains':
      return assigned(
        origin,
        `lead_tag.tag_id IN (SELECT tag.id FROM tag
          WHERE tag.account_id = $1 AND strpos(tag.folded_name, ${bind(foldText(condition.text))}) > 0)`,
      );
    case 'tagged':
      return assigned(origin, 'TRUE');
    case 'emailIs':
      return hasValue('lead.email_key', bind(condition.emailKey));
    case 'phoneIs':
      return hasValue('lead.phone_e164', bind(condition.phoneE164));
    case 'textIs':
      return anyColumn(condition.field, `= ${bind(foldText(condition.text))}`);
    case 'textContains': {
      const part = bind(foldText(condition.text));
      return `(${columns[condition.field].map((column) => `strpos(${column}, ${part}) > 0`).join(' OR ')})`;
    }
    case 'hasText':
      return anyColumn(condition.field, "<> ''");
    case 'created':
      return isIn('lead.created_at', condition, bind);
    case 'updated':
      return isIn(origin.updatedAt, condition, bind);
    case 'contactIs':
      return `lead.contact_id = ${bind(condition.contactId)}`;
    default:
      return metadataSql(condition, bind);
  }
}

const columns: Readonly<Record<LeadText, readonly string[]>> = {
  name: ['lead.folded_name'],
  firstName: ['lead.folded_first_name'],
  lastName: ['lead.folded_last_name'],
  email: ['lead.folded_email'],
  // E.164 is the same folded.
  phone: ['lead.folded_phone', "coalesce(lead.phone_e164, '')"],
  company: ['lead.folded_company'],
  source: ['lead.folded_source'],
};

function anyColumn(field: LeadText, comparison: string): string {
  return `(${columns[field].map((column) => `${column} ${comparison}`).join(' OR ')})`;
}

function hasValue(column: string, value: string): string {
  return `(${column} IS NOT NULL AND ${column} = ${value})`;
}

function assigned({ id }: LeadOrigin, which: string): string {
  return `EXISTS (SELECT 1 FROM lead_tag
    WHERE lead_tag.account_id = $1 AND lead_tag.lead_id = ${id} AND ${which} OFFSET 0)`;
}
