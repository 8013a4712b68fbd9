import type { EntityManager } from 'typeorm';
import { instantOfTaipei, taipeiWallOf } from '#domain/calendar/taipei-clock.ts';
import type { PostContent } from '#domain/site/post.ts';
import type { AppParts } from '../../app-parts.ts';
import { PostEntity } from '../../posts/post.entity.ts';
import { SITE_PROFILE_ID, SiteProfileEntity } from '../../site/site-profile.entity.ts';
import { SiteImageService } from '../../site/site-image.service.ts';
import type { Database } from '../database.ts';
import { demoId } from './demo-content.ts';
import { demoCoverImage } from './demo-cover-image.ts';
import { demoGuildContext } from './demo-guild-context.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const AUTHOR = '林秘書';
const COVER_ID = demoId('cover picture');

interface DemoPost {
  readonly id: string;
  readonly titleZhTw: string;
  readonly titleEn: string;
  readonly bodyZhTw: string;
  readonly bodyEn: string;
  /** Days before today on which it was published. */
  readonly age: number;
  readonly isPinned?: boolean;
  /** What the picture of the demo shows, where it stands above the text. */
  readonly coverAlt?: { readonly zhTw: string; readonly en: string };
  /** Days from today on which an event takes place, and from when until when. */
  readonly event?: { readonly inDays: number; readonly from: string; readonly until: string };
  readonly placeZhTw?: string;
  readonly placeEn?: string;
}

const POSTS: readonly DemoPost[] = [
  {
    id: 'dddddddd-0000-4000-8000-000000000001',
    titleZhTw: '示範資料：這是一個示範站',
    titleEn: 'Demo data: this is a demonstration',
    bodyZhTw:
      '這裡的公告、活動與聯絡資料都是**示範內容**，不是真實的單位。\n\n正式使用前，請由公會管理者改寫公告、聯絡資料、個人資料告知事項與使用條款。',
    bodyEn:
      'The announcements, events and contact details here are **examples** and belong to no real organisation.\n\nBefore real use, an administrator of the guild writes its own announcements, contact details, privacy notice and terms.',
    age: 0,
    isPinned: true,
  },
  {
    id: 'dddddddd-0000-4000-8000-000000000002',
    titleZhTw: '電力排放係數的年度說明',
    titleEn: 'About the yearly electricity factor',
    bodyZhTw:
      '## 哪一年的係數\n\n平台依工單的**加工日期**採用當年度的電力排碳係數；當年度尚未公告時，暫以最近一年度計算，並在結果旁標示「暫用」。\n\n- 已儲存的結果不會因新係數公告而改變。\n- 是否重新計算，由辦公室決定並留下紀錄。',
    bodyEn:
      '## Which year\n\nA work order takes the electricity factor of the year of its **processing date**; while that is not published, the latest one is used and marked as provisional.\n\n- A saved result does not change when a new factor is published.\n- Computing it again is decided by the office, and recorded.',
    age: 6,
    coverAlt: {
      zhTw: '長條圖：最近九個年度的電力排碳係數，從 106 年度的 0.554 降到 114 年度的 0.466；最新一年以銅色表示。',
      en: 'Bars: the electricity factors of the last nine years, from 0.554 in 2017 down to 0.466 in 2025; the newest is in copper.',
    },
  },
  {
    id: 'dddddddd-0000-4000-8000-000000000003',
    titleZhTw: '平板離線記錄：停電或斷網時怎麼做',
    titleEn: 'Recording without network',
    bodyZhTw:
      '1. 照常開啟平台並新增工單。\n2. 儲存後，畫面顯示「已存在本機」。\n3. 網路恢復後會自動上傳。\n\n> 上傳前請勿清除瀏覽器資料。',
    bodyEn:
      '1. Open the platform and record as usual.\n2. After saving, the screen says that it is stored on the tablet.\n3. It is uploaded by itself once the network is back.\n\n> Do not clear the browser before that.',
    age: 13,
  },
  {
    id: 'dddddddd-0000-4000-8000-000000000011',
    titleZhTw: '線上說明會：從電表讀數到計算書',
    titleEn: 'Online session: from meter reading to statement',
    bodyZhTw: '以一張鍍鋅工單示範記錄、計算與列印。\n\n- 14:00 平台介紹\n- 14:30 實作\n- 15:30 問題與討論',
    bodyEn:
      'One zinc plating order, from recording to printing.\n\n- 14:00 Introduction\n- 14:30 Practice\n- 15:30 Questions',
    age: 2,
    event: { inDays: 9, from: '14:00', until: '16:00' },
    placeZhTw: '線上會議',
    placeEn: 'Online',
  },
  {
    id: 'dddddddd-0000-4000-8000-000000000012',
    titleZhTw: '現場輔導日：產線與電表的設定',
    titleEn: 'On-site day: lines and meters',
    bodyZhTw: '輔導人員到廠協助設定產線、電表與共用平板，名額有限，請由「聯絡我們」登記。',
    bodyEn: 'Help with setting up lines, meters and shared tablets; please register by the contact form.',
    age: 4,
    event: { inDays: 23, from: '09:30', until: '12:00' },
    placeZhTw: '彰化縣',
    placeEn: 'Changhua County',
  },
];

/** Adds the demo's announcements, events and contact data, unless the guild has written something already. */
export async function seedDemoSite(
  database: Database,
  parts: Pick<AppParts, 'config' | 'now' | 'newId'>,
): Promise<void> {
  const context = demoGuildContext(database, parts, 'GUILD_ADMIN');
  const now = parts.now();
  const isEmpty = (await database.read.count(PostEntity)) === 0;
  if (isEmpty)
    await new SiteImageService().addSiteImage(context, {
      commandId: demoId('cover picture upload'),
      imageId: COVER_ID,
      imageBase64: demoCoverImage().toString('base64'),
    });
  await database.write(async (manager) => {
    if (isEmpty) for (const demo of POSTS) await addPost(manager, demo, now);
    await manager.update(
      SiteProfileEntity,
      { id: SITE_PROFILE_ID, revision: 1 },
      {
        revision: 2,
        nameZhTw: '表面處理公會（示範）',
        nameEn: 'Surface Treatment Guild (demo)',
        addressZhTw: '彰化縣示範路 1 號',
        addressEn: 'No. 1, Demo Rd., Changhua County',
        phone: '04-0000-0000',
        email: 'office@guild.example',
        hoursZhTw: '週一至週五 09:00–17:00',
        hoursEn: 'Monday to Friday, 09:00–17:00',
        lineId: '@example',
        lineUrl: 'https://line.me/R/ti/p/@example',
        updatedAt: now,
      },
    );
  });
}

async function addPost(manager: EntityManager, demo: DemoPost, now: string): Promise<void> {
  const { id, event, age, isPinned = false, titleZhTw, titleEn, bodyZhTw, bodyEn } = demo;
  const publishAt = new Date(Date.parse(now) - age * DAY_MS).toISOString();
  const content: PostContent = {
    ...{ kind: event === undefined ? ('ANNOUNCEMENT' as const) : ('EVENT' as const), isPinned },
    ...{
      titleZhTw,
      titleEn,
      bodyZhTw,
      bodyEn,
      coverImageId: demo.coverAlt === undefined ? null : COVER_ID,
      coverAltZhTw: demo.coverAlt?.zhTw ?? null,
      coverAltEn: demo.coverAlt?.en ?? null,
      isDraft: false,
      publishAt,
      expiresAt: null,
    },
    startsAt: event === undefined ? null : momentOf(now, event.inDays, event.from),
    endsAt: event === undefined ? null : momentOf(now, event.inDays, event.until),
    placeZhTw: demo.placeZhTw ?? null,
    placeEn: demo.placeEn ?? null,
  };
  const sortAt = content.startsAt ?? publishAt;
  const origin = { revision: 1, createdAt: publishAt, updatedAt: publishAt, updatedBy: AUTHOR };
  await manager.insert(PostEntity, { id, ...content, sortAt, ...origin });
}

function momentOf(now: string, inDays: number, clock: string): string {
  const day = taipeiWallOf(new Date(Date.parse(now) + inDays * DAY_MS).toISOString()).slice(0, 10);
  return instantOfTaipei(`${day}T${clock}`) ?? now;
}
