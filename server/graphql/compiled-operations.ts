import {
  specifiedRules,
  validate,
  type GraphQLError,
  type GraphQLSchema,
  type ParseOptions,
  type ValidationRule,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { readDocument, type ReadDocument } from '../known-documents/known-documents.ts';
import type { GraphqlContext } from './graphql-context.ts';

/** What an operation came to. Without `data` nothing was done: its variables do not fit. */
export interface Outcome {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[];
}

/** An operation that was read, checked against the schema and the limits, and compiled, once. */
export interface CompiledOperation {
  readonly name: string | null;
  readonly run: (
    context: GraphqlContext,
    variables: Readonly<Record<string, unknown>>,
  ) => Promise<Outcome> | Outcome;
}

interface Options {
  readonly schema: GraphQLSchema;
  /** Hashes of the documents to be compiled, as `hashOfDocument` makes them. */
  readonly known: Pick<ReadonlySet<string>, 'has'>;
  readonly validationRules: readonly ValidationRule[];
  readonly parseOptions: ParseOptions;
}

/** Of all spellings together: some thousand ordinary ones, and a few of those with which somebody wants to fill the memory. */
const MOST_KEPT_CHARS = 2_000_000;
const LONGEST_CHARS = 65_536;

/**
 * The known documents, compiled when they are first asked. Only these: to compile whatever somebody sends would cost more than to
 * answer it, and be kept.
 */
export class CompiledOperations {
  private readonly options: Options;
  /** By the text as it was sent; null: not known. The oldest leaves when there are too many. */
  private readonly bySpelling = new Map<string, CompiledOperation | null>();
  private readonly byHash = new Map<string, CompiledOperation | null>();
  private keptChars = 0;

  constructor(options: Options) {
    this.options = options;
  }

  /** The operation of a text; null when it is not known, or no longer fits the schema. */
  find(text: string): CompiledOperation | null {
    const found = this.bySpelling.get(text);
    if (found !== undefined) return found;
    if (text.length > LONGEST_CHARS) return null;
    const operation = this.read(text);
    this.bySpelling.set(text, operation);
    this.keptChars += text.length;
    this.forgetOldest();
    return operation;
  }

  private forgetOldest(): void {
    for (const oldest of this.bySpelling.keys()) {
      if (this.keptChars <= MOST_KEPT_CHARS) return;
      this.bySpelling.delete(oldest);
      this.keptChars -= oldest.length;
    }
  }

  private read(text: string): CompiledOperation | null {
    const read = readDocument(text, this.options.parseOptions);
    if (read === null || !this.options.known.has(read.hash)) return null;
    const known = this.byHash.get(read.hash);
    // null too is an answer: a document of a release that no longer fits
    const compiled = known === undefined ? this.compile(read) : known;
    this.byHash.set(read.hash, compiled);
    return compiled;
  }

  private compile({ document, operation }: ReadDocument): CompiledOperation | null {
    const { schema, validationRules } = this.options;
    if (validate(schema, document, [...specifiedRules, ...validationRules]).length > 0) return null;
    const name = operation.name?.value ?? null;
    const compiled = compileQuery(schema, document, name ?? undefined);
    if (!isCompiledQuery(compiled)) return null;
    return {
      name,
      run: (context, variables) => compiled.query(undefined, context, variables),
    };
  }
}
