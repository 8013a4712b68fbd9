import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type OperationDefinitionNode,
  type ValidationContext,
} from 'graphql';
import type { Config } from '../config.ts';

const SESSION_MUTATIONS: ReadonlySet<string> = new Set([
  'signIn',
  'signOut',
  'enrolTablet',
  'changePassword',
  'confirmPassword',
  'confirmSecondFactor',
  'renewRecoveryCodes',
  'removeSecondFactor',
]);

/** All limits on the cost of a request. They are set by configuration, and cannot be switched off. */
export function limitsOf({ maxDepth, maxCost, maxTokens, maxAliases }: Config['graphqlLimits']) {
  const { plugins, validationRules } = new ApolloArmor({
    blockFieldSuggestion: { enabled: true },
    maxAliases: { n: maxAliases, allowList: [], exposeLimits: false },
    maxDirectives: { n: 5, exposeLimits: false },
    maxDepth: { n: maxDepth, flattenFragments: true, ignoreIntrospection: true, exposeLimits: false },
    costLimit: { maxCost, flattenFragments: true, ignoreIntrospection: true, exposeLimits: false },
    maxTokens: { enabled: false },
  }).protect();
  // the parser counts tokens itself; the plug-in would parse twice and answer a typing error as a fault of ours
  return {
    plugins,
    parseOptions: { maxTokens },
    validationRules: [...validationRules, oneMutationPerRequest],
  };
}

/** One root field per mutation request, and none of the session's under another name: no guessing by the dozen. */
export function oneMutationPerRequest(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      if (operation.operation !== OperationTypeNode.MUTATION) return;
      const [field, ...others] = operation.selectionSet.selections;
      const isRefused =
        field?.kind !== Kind.FIELD ||
        others.length > 0 ||
        (field.alias !== undefined && SESSION_MUTATIONS.has(field.name.value));
      if (isRefused) context.reportError(new GraphQLError('A mutation request has exactly one field'));
    },
  };
}
