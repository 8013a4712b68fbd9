import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { readConfig } from '../config.ts';
import { LineVisitService } from '../line/line-visit.service.ts';
import { createResolvers } from '../resolvers.ts';
import { sealReader } from '../seals/guild-seal.service.ts';
import { drawerWithoutFonts } from '../statements/drawer-without-fonts.ts';
import { StatementFileService } from '../statements/statement-file.service.ts';
import { buildApiSchema } from './build-schema.ts';

const nothing = () => undefined;
const files = new StatementFileService({
  drawer: drawerWithoutFonts,
  seals: sealReader,
  verifyAddress: (code) => code,
  reportFault: nothing,
});
const schema = buildApiSchema(createResolvers(readConfig({}), files, nothing, new LineVisitService(null)));
writeFileSync(process.argv[2] ?? 'schema.graphql', `${printSchema(schema)}\n`);
