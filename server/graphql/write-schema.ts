import { writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { readConfig } from '../config.ts';
import { createResolvers } from '../resolvers.ts';
import { buildApiSchema } from './build-schema.ts';

const schema = buildApiSchema(createResolvers(readConfig({}), () => undefined));
writeFileSync(process.argv[2] ?? 'schema.graphql', `${printSchema(schema)}\n`);
