import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';
import type { GuildSeal } from './guild-seal.service.ts';

@ObjectType('GuildSeal', { simpleResolvers: true })
export class GuildSealType implements Pick<
  GuildSeal,
  'id' | 'imagePng' | 'uploadedAt' | 'uploadedBy' | 'isActive'
> {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'A PNG, base64' })
  imagePng!: string;
  @Field(() => Instant)
  uploadedAt!: string;
  @Field(() => String)
  uploadedBy!: string;
  @Field(() => Boolean, {
    description: 'The next statement is sealed with it; older seals stay where they are printed',
  })
  isActive!: boolean;
}

@InputType('UploadGuildSealInput')
export class UploadGuildSealInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  sealId!: string;
  @Field(() => String, { description: 'A PNG of at most 180 kB and 2000 × 2000 pixels, base64' })
  imageBase64!: string;
}
