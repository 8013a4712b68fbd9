import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';

@InputType('ExportOwnDataInput')
export class ExportOwnDataInputType {
  @Field(() => ID)
  commandId!: string;
}

@ObjectType('OwnDataExport', { simpleResolvers: true })
export class OwnDataExportType {
  @Field(() => String, {
    description:
      'Gives a zip archive, once, to a session of the same account; `?language=en` for lists in English',
  })
  address!: string;
  @Field(() => Instant)
  expiresAt!: string;
}
