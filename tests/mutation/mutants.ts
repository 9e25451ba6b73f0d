import { parseSync } from 'vite';

/**
 * One small change of a source. `within`: the declaration at the top of the file that it is in; `of`: what a bare value
 * is a part of.
 */
export type Mutant = {
  id: number;
  file: string;
  line: number;
  within: string;
  from: string;
  to: string;
  of?: string;
};

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flat()
    .filter(isNode)
    .sort((one, other) => one.start - other.start);

const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  floor: 'ceil',
  ceil: 'floor',
};

/** Calls that can be left out: they return the same kind of thing they are called on. */
const leftOut: readonly string[] = ['filter', 'sort', 'slice', 'reverse', 'trim', 'toLowerCase'];

export type Instrumented = { code: string; mutants: Mutant[] };

/**
 * A source with every mutant in it. Each place asks which mutant is the one now (`__mutant`); where `cover` is set,
 * it tells instead that it was reached (`__reached`).
 */
export function instrument(file: string, source: string, first: number, cover: boolean): Instrumented {
  const mutants: Mutant[] = [];
  const text = ({ start, end }: Node): string => source.slice(start, end);

  let within = '';
  const add = (node: Node, to: string, parent?: Node): number => {
    const id = first + mutants.length;
    const line = source.slice(0, node.start).split('\n').length;
    const of = node.type === 'Literal' && parent ? { of: text(parent) } : {};
    mutants.push({ id, file, line, within, from: text(node), to, ...of });
    return id;
  };

  /** The name of what is declared at the top of the file. */
  const declares = (node: Node): string | undefined => {
    const named = node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator';
    return named && isNode(node.id) && node.id.type === 'Identifier' ? String(node.id.name) : undefined;
  };

  function changesOf(node: Node, parent: Node | undefined): string[] {
    const operator = String(node.operator);
    const swap = (to: string): string => `(${text(node.left as Node)}) ${to} (${text(node.right as Node)})`;
    switch (node.type) {
      case 'BinaryExpression':
      case 'LogicalExpression':
        return (operators[operator] ?? []).map(swap);
      case 'UnaryExpression':
        return operator === '!' || operator === '-' ? [text(node.argument as Node)] : [];
      case 'ConditionalExpression':
        return [node.consequent, node.alternate].map((each) => text(each as Node));
      case 'Literal':
        return literal(node, parent);
      case 'ArrayExpression':
        return (node.elements as unknown[]).length > 0 ? ['[]'] : [];
      case 'CallExpression':
        return call(node);
      default:
        return [];
    }
  }

  function literal({ value }: Node, parent: Node | undefined): string[] {
    if (typeof value === 'boolean') return [String(!value)];
    if (typeof value === 'number') return [String(value + 1)];
    const compared = ['BinaryExpression', 'ArrayExpression', 'CallExpression'];
    return typeof value === 'string' && compared.includes(parent?.type ?? '') ? ["'~'"] : [];
  }

  function call(node: Node): string[] {
    const callee = node.callee as Node;
    if (callee.type !== 'MemberExpression' || callee.computed) return [];
    const name = String((callee.property as Node).name);
    const object = text(callee.object as Node);
    const args = source.slice(callee.end, node.end);
    const other = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (other !== undefined) return [`${object}.${other}${args}`];
    return leftOut.includes(name) ? [object] : [];
  }

  const tell = (ids: readonly number[]): string => `__reached(${ids[0]}, ${ids.at(-1)})`;

  function rendered(node: Node, parent?: Node): string {
    if (node.type.startsWith('TS') && !isNode(node.expression)) return text(node);
    if (node.type === 'ImportDeclaration' || node.type.startsWith('TSType')) return text(node);
    const name = within === '' ? declares(node) : undefined;
    if (name !== undefined) within = name;
    const code = changed(node, parent);
    if (name !== undefined) within = '';
    return code;
  }

  function changed(node: Node, parent?: Node): string {
    const inner = withChildren(node);
    if (isStatement(node)) return statement(node, inner);
    const changes = isPlace(node, parent) ? changesOf(node, parent) : [];
    if (changes.length === 0) return inner;
    const ids = changes.map((to) => add(node, to, parent));
    if (cover) return `(${tell(ids)}, ${inner})`;
    const cases = ids.map((id, index) => `__mutant === ${id} ? (${changes[index]}) : `).join('');
    return `(${cases}(${inner}))`;
  }

  /** Statements that can be left out as a whole, and conditions that can be always or never so. */
  function statement(node: Node, inner: string): string {
    const id = add(node, ';');
    // In braces, so that an `else` after it stays with its own `if`.
    return cover ? `{ ${tell([id])}; ${inner} }` : `{ if (__mutant !== ${id}) { ${inner} } }`;
  }

  const isStatement = (node: Node): boolean =>
    node.type === 'ExpressionStatement' && (node.expression as Node).type === 'CallExpression';

  const isPlace = (node: Node, parent: Node | undefined): boolean => {
    if (!parent) return false;
    if (parent.type === 'Property' && parent.key === node) return false;
    return !['ExportNamedDeclaration', 'ImportExpression', 'ThrowStatement'].includes(parent.type);
  };

  function withChildren(node: Node): string {
    let out = '';
    let at = node.start;
    const after = (from: number, to: number, cut: boolean): string => {
      const rest = source.slice(from, to);
      return cut ? rest.replace(/^\s*(\.|(?=\[))/, '?.') : rest;
    };
    let cut = false;
    for (const child of childrenOf(node)) {
      if (child.start < at || isType(child, node)) continue;
      out += after(at, child.start, cut);
      cut = endsChain(node, child);
      out += tested(node, child);
      at = child.end;
    }
    return out + after(at, node.end, cut);
  }

  /** Whether what may be nothing would stand in brackets of its own, so that what follows it in the chain ran all the same. */
  const endsChain = (node: Node, child: Node): boolean =>
    node.object === child && node.optional !== true && isShort(child) && changesOf(child, node).length > 0;

  const isShort = (node: Node): boolean =>
    node.optional === true || [node.object, node.callee].some((each) => isNode(each) && isShort(each));

  /** The condition of an `if` or of a loop is also always met, and never. */
  function tested(node: Node, child: Node): string {
    const code = rendered(child, node);
    if (node.type !== 'IfStatement' || node.test !== child) return code;
    const ids = ['true', 'false'].map((to) => add(child, to));
    if (cover) return `(${tell(ids)}, ${code})`;
    return `(__mutant === ${ids[0]} ? true : __mutant === ${ids[1]} ? false : (${code}))`;
  }

  const isType = (child: Node, parent: Node): boolean =>
    [parent.typeAnnotation, parent.returnType, parent.typeArguments, parent.typeParameters].includes(child) ||
    child.type === 'TSTypeAliasDeclaration' ||
    child.type === 'TSTypeAnnotation';

  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  const body = rendered(program as unknown as Node);
  const code = source.slice(0, program.start) + body + source.slice(program.end);
  const top = cover ? 'const __reached = globalThis.__reached;' : 'const __mutant = globalThis.__mutant;';
  return { code: `${top} ${code}`, mutants };
}
