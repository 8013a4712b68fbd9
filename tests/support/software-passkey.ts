import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const MAY_BE_BACKED_UP = 0x08;
const IS_BACKED_UP = 0x10;
const HAS_KEY = 0x40;
const AAGUID_BYTES = 16;

/** What a device says, right or wrong. */
export interface Ceremony {
  readonly challenge: string;
  readonly partyId?: string;
  readonly origin?: string;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  readonly isUserVerified?: boolean;
  readonly isUserPresent?: boolean;
  readonly isBackedUp?: boolean;
}

/** What it says where nothing else is stated: the platform at its address, and a person whom it saw. */
const RIGHT = {
  ...{ partyId: 'localhost', origin: 'http://localhost:4000', crossOrigin: false },
  ...{ isUserVerified: true, isUserPresent: true, isBackedUp: false },
};

/** An authenticator in software: one key (ES256), its counter, and whose it is. */
export class SoftwarePasskey {
  readonly credentialId = randomBytes(32).toString('base64url');
  /** What the next signature counts; null for a device that counts none. */
  counter: number | null = 1;
  userHandle = '';
  private readonly privateKey: KeyObject;
  private readonly coseKey: Uint8Array<ArrayBuffer>;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.coseKey = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as const),
        [-2, bytesOf(x)],
        [-3, bytesOf(y)],
      ]),
    );
  }

  /** Makes the key known, for whoever the platform names. */
  create(ceremony: Ceremony, userHandle: string) {
    this.userHandle = userHandle;
    const id = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const authData = Buffer.concat([
      this.authenticatorData(ceremony, HAS_KEY),
      ...[Buffer.alloc(AAGUID_BYTES), length, id, this.coseKey],
    ]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', new Uint8Array(authData)],
      ]),
    );
    return {
      id: this.credentialId,
      clientData: clientDataOf(ceremony, 'webauthn.create').toString('base64url'),
      attestation: Buffer.from(attestation).toString('base64url'),
      transports: ['internal', 'hybrid'],
    };
  }

  /** Signs, and counts. */
  sign(ceremony: Ceremony) {
    const authData = this.authenticatorData(ceremony, 0);
    const clientData = clientDataOf(ceremony, 'webauthn.get');
    const signature = sign('sha256', Buffer.concat([authData, hashOf(clientData)]), this.privateKey);
    if (this.counter !== null) this.counter += 1;
    return {
      id: this.credentialId,
      clientData: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: this.userHandle,
    };
  }

  private authenticatorData(ceremony: Ceremony, flags: number): Buffer {
    const { partyId, isUserPresent, isUserVerified, isBackedUp } = { ...RIGHT, ...ceremony };
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter ?? 0);
    const said =
      flags |
      (isUserPresent ? USER_PRESENT : 0) |
      (isUserVerified ? USER_VERIFIED : 0) |
      (isBackedUp ? MAY_BE_BACKED_UP | IS_BACKED_UP : 0);
    return Buffer.concat([hashOf(Buffer.from(partyId)), Buffer.from([said]), counter]);
  }
}

function clientDataOf(ceremony: Ceremony, rightType: string): Buffer {
  const { challenge, origin, crossOrigin, type = rightType } = { ...RIGHT, ...ceremony };
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }));
}

const hashOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(base64url, 'base64url'));
