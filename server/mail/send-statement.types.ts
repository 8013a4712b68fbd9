import { Field, ID, InputType } from 'type-graphql';

@InputType('SendStatementInput')
export class SendStatementInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  statementId!: string;
  @Field(() => String, { description: 'One e-mail address' })
  to!: string;
  @Field(() => String, { nullable: true })
  message?: string | null;
}
