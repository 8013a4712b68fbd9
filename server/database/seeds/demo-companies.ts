import type { Role } from '#domain/access/actor.ts';
import type { CompanyEntity, PlantEntity } from '../../companies/company.entity.ts';

export interface DemoAccount {
  readonly id: string;
  readonly account: string;
  readonly displayName: string;
  readonly role: Role;
}

export interface DemoCompany {
  readonly company: Omit<
    CompanyEntity,
    'createdAt' | 'revision' | 'statusReason' | 'statusChangedBy' | 'statusChangedAt'
  >;
  readonly plant: Omit<PlantEntity, 'companyId'>;
  readonly accounts: readonly DemoAccount[];
}

/** For how long the auditor of the demo may read, from the day on which the demo is set up. */
export const DEMO_AUDIT_DAYS = 180;

/** The password of every demo account; public, therefore refused in production. */
export const DEMO_PASSWORD = 'plate-carbon-demo';

/** The PIN by which the demo operators unlock a tablet. */
export const DEMO_PIN = '2580';

export const DEMO_COMPANIES: readonly DemoCompany[] = [
  {
    company: {
      id: '11111111-1111-4111-8111-111111111111',
      status: 'ACTIVE',
      name: '永續電鍍股份有限公司',
      account: 'yongxu',
      taxId: '04595257',
      contactPerson: '林怡君',
      phone: '04-751-2345',
      fax: '04-751-2346',
      email: 'office@yongxu.example',
      address: '彰化縣彰化市工業路 12 號',
      region: '彰化縣',
      website: 'https://yongxu.example',
      speciality: '鋅、鎳、鉻電鍍',
      businessHours: '08:00–17:30',
    },
    plant: {
      id: '11111111-1111-4111-8111-aaaaaaaaaaaa',
      name: '彰化廠',
      address: '彰化縣彰化市工業路 12 號',
    },
    accounts: [
      {
        id: '11111111-1111-4111-8111-000000000001',
        account: 'operator-a',
        displayName: '王小明',
        role: 'OPERATOR',
      },
      {
        id: '11111111-1111-4111-8111-000000000002',
        account: 'office-a',
        displayName: '林怡君',
        role: 'OFFICE',
      },
      {
        id: '11111111-1111-4111-8111-000000000003',
        account: 'owner-a',
        displayName: '陳建宏',
        role: 'OWNER',
      },
      {
        id: '11111111-1111-4111-8111-000000000004',
        account: 'auditor-a',
        displayName: '蔡佩珊',
        role: 'AUDITOR',
      },
    ],
  },
  {
    company: {
      id: '22222222-2222-4222-8222-222222222222',
      status: 'ACTIVE',
      name: '宏亮金屬表面處理有限公司',
      account: 'hongliang',
      taxId: '22099131',
      contactPerson: '張雅婷',
      phone: '07-371-5678',
      fax: null,
      email: 'office@hongliang.example',
      address: '高雄市仁武區工業一路 8 號',
      region: '高雄市',
      website: null,
      speciality: '銅、鎳、鉻多層電鍍',
      businessHours: '08:00–18:00',
    },
    plant: {
      id: '22222222-2222-4222-8222-aaaaaaaaaaaa',
      name: '高雄廠',
      address: '高雄市仁武區工業一路 8 號',
    },
    accounts: [
      {
        id: '22222222-2222-4222-8222-000000000001',
        account: 'operator-b',
        displayName: '李志豪',
        role: 'OPERATOR',
      },
      {
        id: '22222222-2222-4222-8222-000000000002',
        account: 'office-b',
        displayName: '張雅婷',
        role: 'OFFICE',
      },
      {
        id: '22222222-2222-4222-8222-000000000003',
        account: 'owner-b',
        displayName: '黃文德',
        role: 'OWNER',
      },
    ],
  },
];

export const DEMO_GUILD_ACCOUNTS: readonly DemoAccount[] = [
  {
    id: '33333333-3333-4333-8333-000000000001',
    account: 'guild-officer',
    displayName: '吳淑芬',
    role: 'GUILD_OFFICER',
  },
  {
    id: '33333333-3333-4333-8333-000000000002',
    account: 'guild-admin',
    displayName: '許國華',
    role: 'GUILD_ADMIN',
  },
];

/** An invitation of the first company that nobody has used yet. */
export const DEMO_INVITATION = {
  id: '11111111-1111-4111-8111-bbbbbbbbbbbb',
  companyId: '11111111-1111-4111-8111-111111111111',
  role: 'OPERATOR',
  note: '夜班新人 周志明',
  email: 'night-shift@yongxu.example',
  invitedBy: '陳建宏',
} as const;
