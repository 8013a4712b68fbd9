import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { uuid } from '#domain/rules/read-fields.ts';

const ownDataExport = z.strictObject({ commandId: uuid() });
export type OwnDataExportCommand = z.output<typeof ownDataExport>;

/** Reads the wish for all data of the own company. */
export const checkOwnDataExport = (input: unknown): Checked<OwnDataExportCommand> =>
  checkInput(ownDataExport, input);
