import { sharedTables } from './shared-tables.ts';
import { child, children, findAll, isNode, type Node, names, text } from './syntax.ts';

const changingStatements = ['InsertStmt', 'UpdateStmt', 'DeleteStmt'];
const timeFunctions = new Set(['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp']);

/** Why a statement could not go to the one shard of its account, whose key is `$1`; nothing when it can. */
export function findUnshardable(statement: Node): readonly string[] {
  return [
    ...['SelectStmt', 'UpdateStmt', 'DeleteStmt'].flatMap((kind) => findAll(statement, kind).flatMap(unboundTables)),
    ...findAll(statement, 'InsertStmt').flatMap(unboundInsert),
    ...forbiddenParts(statement),
  ];
}

/** Tables that the statement reads or changes by itself, and does not bind to the account. */
function unboundTables(query: Node): readonly string[] {
  const target = child(query, 'relation');
  const sources = [...children(query, 'fromClause'), ...children(query, 'usingClause')];
  const tables = [...(target === undefined ? [] : [target]), ...sources.flatMap(tablesOf)];
  const conditions = [query.whereClause, ...sources.flatMap(joinConditions)].flatMap(conjuncts);
  const bound = new Set(conditions.flatMap((condition) => boundName(condition) ?? []));
  return tables.flatMap((table) => {
    const name = text(table, 'relname') ?? '';
    const alias = text(child(table, 'alias'), 'aliasname') ?? name;
    if (sharedTables.has(name) || isCommonTable(query, name)) return [];
    const isBound = bound.has(alias) || (tables.length === 1 && bound.has(''));
    return isBound ? [] : [`${name} is not bound by account_id = $1`];
  });
}

function isCommonTable(query: Node, name: string): boolean {
  return findAll(query, 'CommonTableExpr').some((table) => text(table, 'ctename') === name);
}

/** Tables of a FROM clause, those of subqueries aside, which stand for themselves. */
function tablesOf(source: Node): readonly Node[] {
  const table = child(source, 'RangeVar');
  if (table !== undefined) return [table];
  const join = child(source, 'JoinExpr');
  if (join === undefined) return [];
  return [join.larg, join.rarg].filter(isNode).flatMap(tablesOf);
}

function joinConditions(source: Node): readonly unknown[] {
  const join = child(source, 'JoinExpr');
  if (join === undefined) return [];
  return [join.quals, ...[join.larg, join.rarg].filter(isNode).flatMap(joinConditions)];
}

/** What must hold all at once. */
function conjuncts(condition: unknown): readonly Node[] {
  if (!isNode(condition)) return [];
  const all = child(condition, 'BoolExpr');
  return text(all, 'boolop') === 'AND_EXPR' ? children(all, 'args').flatMap(conjuncts) : [condition];
}

/** The table of `table.account_id = $1`; empty for a bare `account_id = $1`. */
function boundName(condition: Node): string | undefined {
  const comparison = child(condition, 'A_Expr');
  const column = names(children(child(child(comparison, 'lexpr'), 'ColumnRef'), 'fields'));
  const parameter = child(child(comparison, 'rexpr'), 'ParamRef');
  if (names(children(comparison, 'name'))[0] !== '=' || parameter?.number !== 1) return undefined;
  if (column.at(-1) !== 'account_id') return undefined;
  return column.length === 1 ? '' : column[0];
}

function unboundInsert(insert: Node): readonly string[] {
  const name = text(child(insert, 'relation'), 'relname') ?? '';
  if (sharedTables.has(name)) return [];
  const columns = children(insert, 'cols').map((column) => text(child(column, 'ResTarget'), 'name'));
  const select = child(child(insert, 'selectStmt'), 'SelectStmt');
  const conflict = children(child(child(insert, 'onConflictClause'), 'infer'), 'indexElems');
  return [
    ...(columns[0] === 'account_id' ? [] : [`${name} is filled without account_id as its first column`]),
    ...firstValues(select).flatMap((value) =>
      child(value, 'ParamRef') === undefined ? [`${name} is filled with an account_id that is no parameter`] : [],
    ),
    ...(conflict.length === 0 || text(child(conflict[0], 'IndexElem'), 'name') === 'account_id'
      ? []
      : [`${name} may conflict by a key without account_id`]),
  ];
}

/** What an INSERT puts into its first column, row by row. */
function firstValues(select: Node | undefined): readonly Node[] {
  const rows = children(select, 'valuesLists').flatMap((list) => children(child(list, 'List'), 'items').slice(0, 1));
  const target = child(children(select, 'targetList')[0], 'ResTarget');
  const selected = child(target, 'val');
  return selected === undefined ? rows : [...rows, selected];
}

function forbiddenParts(statement: Node): readonly string[] {
  const found: string[] = [];
  const inserts = findAll(statement, 'InsertStmt');
  const called = (part: unknown) =>
    findAll(part, 'FuncCall').map((call) => names(children(call, 'funcname')).at(-1) ?? '');
  if (inserts.some((insert) => called(insert.selectStmt).includes('unnest'))) found.push('INSERT … SELECT unnest()');
  if (called(statement).some((name) => timeFunctions.has(name))) found.push('a time of the database');
  if (findAll(statement, 'SQLValueFunction').length > 0)
    found.push('a value of the database, such as CURRENT_TIMESTAMP');
  if (findAll(statement, 'LockingClause').some((lock) => text(lock, 'waitPolicy') === 'LockWaitSkip')) {
    found.push('SKIP LOCKED');
  }
  const common = findAll(statement, 'CommonTableExpr');
  if (common.some((table) => changingStatements.some((kind) => findAll(table, kind).length > 0))) {
    found.push('a WITH clause that changes something');
  }
  return found;
}
