import { sharedTables } from './shared-tables.ts';
import { child, children, findAll, type Node, names, text } from './syntax.ts';

/** Why tables could not be distributed by `account_id` as a migration makes them; nothing when they can. */
export function findUndistributable(statement: Node): readonly string[] {
  return [
    ...findAll(statement, 'CreateStmt').flatMap(wrongTable),
    ...findAll(statement, 'IndexStmt').flatMap(wrongIndex),
    ...findAll(statement, 'AlterTableStmt').flatMap((alter) =>
      findAll(alter, 'Constraint').flatMap((constraint) => wrongConstraint(tableOf(alter), constraint)),
    ),
    ...['CreateTrigStmt', 'CreateSeqStmt'].filter((kind) => findAll(statement, kind).length > 0),
  ];
}

function tableOf(statement: Node): string {
  return text(child(statement, 'relation'), 'relname') ?? '';
}

function wrongTable(create: Node): readonly string[] {
  const table = tableOf(create);
  if (sharedTables.has(table)) return [];
  const constraints = findAll(create, 'Constraint');
  const hasKey = constraints.some(({ contype }) => contype === 'CONSTR_PRIMARY');
  const columns = findAll(create, 'ColumnDef').map((column) => text(column, 'colname'));
  return [
    ...(columns[0] === 'account_id' ? [] : [`${table} does not begin with account_id`]),
    ...(hasKey ? [] : [`${table} has no primary key`]),
    ...findAll(create, 'ColumnDef').flatMap((column) => wrongColumn(table, column)),
    ...children(create, 'tableElts').flatMap((element) => {
      const constraint = child(element, 'Constraint');
      return constraint === undefined ? [] : wrongConstraint(table, constraint);
    }),
  ];
}

/** A constraint that stands with its column is about that column alone. */
function wrongColumn(table: string, column: Node): readonly string[] {
  const name = text(column, 'colname');
  return children(column, 'constraints').flatMap((entry) => {
    const constraint = child(entry, 'Constraint');
    const kind = text(constraint, 'contype');
    if (kind === 'CONSTR_IDENTITY') return [`${table}.${name} is counted by the database`];
    if (kind === 'CONSTR_PRIMARY' || kind === 'CONSTR_UNIQUE') {
      return name === 'account_id' ? [] : [`${table} has a key of ${name} alone`];
    }
    if (kind === 'CONSTR_FOREIGN' && name !== 'account_id') return wrongReference(table, constraint, [name ?? '']);
    return [];
  });
}

function wrongConstraint(table: string, constraint: Node): readonly string[] {
  if (sharedTables.has(table)) return [];
  const kind = text(constraint, 'contype');
  const keys = names(children(constraint, 'keys'));
  if (kind === 'CONSTR_PRIMARY' || kind === 'CONSTR_UNIQUE') {
    return keys[0] === 'account_id' ? [] : [`${table} has a key that does not begin with account_id`];
  }
  return kind === 'CONSTR_FOREIGN' ? wrongReference(table, constraint, names(children(constraint, 'fk_attrs'))) : [];
}

/** A reference between two tables of an account goes from account_id to account_id. */
function wrongReference(table: string, constraint: Node | undefined, columns: readonly string[]): readonly string[] {
  const target = text(child(constraint, 'pktable'), 'relname') ?? '';
  if (sharedTables.has(target)) return [];
  const isRight = columns[0] === 'account_id' && names(children(constraint, 'pk_attrs'))[0] === 'account_id';
  return isRight ? [] : [`${table} refers to ${target} without account_id`];
}

function wrongIndex(index: Node): readonly string[] {
  const table = tableOf(index);
  if (sharedTables.has(table)) return [];
  const [first] = children(index, 'indexParams');
  if (text(child(first, 'IndexElem'), 'name') === 'account_id') return [];
  return [`${text(index, 'idxname')} of ${table} does not begin with account_id`];
}
