// Run by itself it writes what `server/openapi/replies.json` is to hold.
import { fileURLToPath } from 'node:url'
// The compiler's own view of the types: an unstable interface, but of a development dependency whose version is fixed.
import {
  API,
  type Symbol as Named,
  type Project,
  SymbolFlags,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync'

type Schema = Readonly<Record<string, unknown>>

const root = fileURLToPath(new URL('../..', import.meta.url))

/** JSON Schemas of the types in `server/openapi/replies.ts`, and of every type with a name that they hold. */
function replySchemas(): Readonly<Record<string, Schema>> {
  const api = new API({ cwd: root })
  try {
    const snapshot = api.updateSnapshot({ openProjects: [`${root}tsconfig.json`] })
    const project = snapshot.getProjects()[0]
    if (!project) throw new Error('no project')
    return schemasOf(project)
  } finally {
    api.close()
  }
}

function schemasOf(project: Project): Readonly<Record<string, Schema>> {
  const { checker, program } = project
  const source = program.getSourceFile(`${root}server/openapi/replies.ts`)
  const module = source && checker.getSymbolAtLocation(source)
  const replies = module && checker.getMemberInModuleExports(module, 'Replies')
  if (!replies) throw new Error('no Replies')
  const named = new Map<string, Schema>()
  const names = new Map<number, string>()

  /** A type with a name of ours is told once and pointed at. */
  const of = (type: Type): Schema => {
    const name = nameOf(type)
    if (name === null) return inline(type)
    if (!names.has(type.id)) {
      if (named.has(name)) throw new Error(`two types are called ${name}`)
      names.set(type.id, name)
      named.set(name, {})
      named.set(name, { ...described(type.getAliasSymbol() ?? type.getSymbol()), ...inline(type) })
    }
    return { $ref: `#/components/schemas/${name}` }
  }

  const described = (symbol: Named | undefined) => {
    const description = symbol ? checker.getDocumentationCommentOfSymbol(symbol).trim() : ''
    return description === '' ? {} : { description: description.replaceAll(/\s*\n\s*/g, ' ') }
  }

  const nameOf = (type: Type): string | null => {
    const symbol = type.getAliasSymbol() ?? (type.isClassOrInterface() ? type.getSymbol() : undefined)
    if (!symbol || (type.getAliasTypeArguments()?.length ?? 0) > 0) return null
    const [declared] = symbol.declarations
    return declared && !declared.path.includes('node_modules') && !declared.path.includes('bundled:')
      ? symbol.name
      : null
  }

  const inline = (type: Type): Schema => {
    if (type.isUnionType()) return union(type.getTypes())
    if (type.isStringLiteralType() || type.isNumberLiteralType()) return { const: type.value }
    const { flags } = type
    if (flags & TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' }
    if (flags & TypeFlags.String) return { type: 'string' }
    if (flags & TypeFlags.Number) return { type: 'number' }
    if (flags & TypeFlags.Boolean) return { type: 'boolean' }
    if (flags & TypeFlags.Null) return { type: 'null' }
    if (flags & (TypeFlags.Any | TypeFlags.Unknown)) return {}
    if (flags & TypeFlags.TemplateLiteral) return { type: 'string' }
    if (checker.isArrayType(type) && type.isTypeReference())
      return { type: 'array', items: of(checker.getTypeArguments(type)[0] ?? checker.getUnknownType()) }
    if (type.isTupleType() || checker.isTupleType(type)) return { type: 'array' }
    if (type.isIntersectionType() || type.isObjectType()) return object(type)
    throw new Error(`no schema of ${checker.typeToString(type)}`)
  }

  const union = (types: readonly Type[]): Schema => {
    const kept = types.filter(({ flags }) => !(flags & TypeFlags.Undefined))
    const values = kept
      .flatMap((type) => (type.isStringLiteralType() || type.isNumberLiteralType() ? [type.value] : []))
      .toSorted()
    const booleans = kept.filter(({ flags }) => flags & TypeFlags.BooleanLiteral)
    const others = kept.filter(
      (type) =>
        !type.isStringLiteralType() &&
        !type.isNumberLiteralType() &&
        !(type.flags & TypeFlags.BooleanLiteral),
    )
    const branches = [
      ...(values.length > 0 ? [{ enum: values }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map(inline)),
      ...others.map(of),
    ].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    return branches.length === 1 ? (branches[0] ?? {}) : { anyOf: branches }
  }

  const mayBeUndefined = (type: Type) =>
    type.isUnionType() && type.getTypes().some(({ flags }) => flags & TypeFlags.Undefined)

  const object = (type: Type): Schema => {
    const [index] = checker.getIndexInfosOfType(type)
    const fields = checker
      .getPropertiesOfType(type)
      .filter(({ name }) => !name.startsWith('__@'))
      .map((symbol) => {
        const field = checker.getTypeOfSymbol(symbol)
        if (!field) throw new Error(`no type of ${symbol.name}`)
        // JSON leaves out what is undefined.
        const isOptional = (symbol.flags & SymbolFlags.Optional) !== 0 || mayBeUndefined(field)
        return { name: symbol.name, isOptional, schema: { ...described(symbol), ...of(field) } }
      })
    return {
      type: 'object',
      ...(fields.length > 0
        ? {
            properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
            required: fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
          }
        : {}),
      ...(index ? { additionalProperties: of(index.valueType) } : {}),
    }
  }

  for (const symbol of checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(replies))) {
    const type = checker.getTypeOfSymbol(symbol)
    if (!type) throw new Error(`no type of ${symbol.name}`)
    const schema = of(type)
    // A type by its own name stands there already.
    if (!named.has(symbol.name)) named.set(symbol.name, { ...described(symbol), ...schema })
  }
  return Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

process.stdout.write(`${JSON.stringify(replySchemas(), null, 1)}\n`)
