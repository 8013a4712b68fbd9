import type { WordsOf } from '../words-of.ts';
import type { siteTextsZhTw } from './site-texts.zh-TW.ts';

export const siteTextsEn: WordsOf<typeof siteTextsZhTw> = {
  OPERATOR: 'Operator of PlateCarbon',
  PRIVACY: `This is the notice under Article 8 of the Personal Data Protection Act of Taiwan. The platform is run by the organisation named under "Contact" (below: "the guild"). The Chinese text is authoritative.

## 1. Who collects

The guild; its name, address, telephone and e-mail are listed under "Contact".

## 2. Purposes

- Managing and serving members: registration, approval, accounts and the safety of signing in, notices (specified purposes 052, 069 and 090).
- Recording, computing, sealing and checking the emissions of processing, and statistics that name nobody (136 and 157).
- Answering what you ask by the contact form.

## 3. Categories of personal data

- Identification (C001): name, telephone, e-mail, account, postal address; with LINE Login also the user id that LINE gives.
- Employment (C061): the company you work for and your role on the platform.
- Records of use: times of sign-in, network address, name of the browser, and who recorded or changed what and when.
- Contact form: name, organisation, contact details and text as you typed them. Against abuse the network address of the sender is kept for at most one hour and removed when somebody sends the next message after that.

The platform uses no advertising and no tracking by third parties, and collects no sensitive personal data. Please put no personal data without a bearing on the business into remarks or messages.

## 4. Period, area, recipients and manner of use

- Period: data of members as long as they are members; afterwards statements, and the records needed to check them, are kept because others rely on them. Messages are deleted by the guild once they are dealt with and no longer needed; you may ask for an earlier deletion.
- Area: where the guild's servers stand and where it works.
- Recipients: the guild, and those who run the platform on its behalf. Work orders are seen by the member alone; a statement that was submitted for the seal is seen by the guild. The code on a statement lets anybody check that statement. Nothing goes to other third parties unless a law says so.
- Manner: electronically, encrypted on the way, with a record of every change.

## 5. Your rights

Under Article 3 you may ask to consult your data, to have a copy, to have it completed or corrected, to have collection, processing or use stopped, and to have it deleted. Write to the address under "Contact". The guild answers within 15 days (consulting, copies) or 30 days (correcting, stopping, deleting); the law allows a longer time where it is needed, with the reason told.

## 6. If you give no data

You are free not to. Without what is necessary the guild can neither register you nor answer you; reading announcements and events and checking statements needs nothing of the kind.

## 7. What is stored on your device

One cookie keeps you signed in. Language, display, drafts and work orders that wait to be uploaded are kept on the device, so that a tablet works without network. None of it serves tracking.

## 8. Changes

A new version of this notice is published on this page with its date.
`,
  TERMS: `Please read these terms before you use the platform. It is run by the organisation named under "Contact" (below: "the guild"). The Chinese text is authoritative.

## 1. The service

Members record the energy of their work orders, compute the emissions of processing with published factors, and make statements of them. A statement is what the member computed from figures of its own; no third party has verified it. Its scope and limits are those of the notes printed on it.

## 2. Accounts

- A registration needs the approval of the guild. Please give true data and keep them up to date.
- Members manage their own accounts: keep passwords and PINs safe, and end accounts and tablets of people who leave.
- Tell the guild at once when somebody else uses an account.

## 3. Who answers for what

- Members answer for the quantities, readings and other content that they enter.
- The guild answers for naming source and version of the factors; the factors are those of the publishing authorities.
- An issued statement is never changed. When it is wrong, the member corrects the work order and issues a new version, or revokes it.

## 4. Limits of use

No secrets of others, nothing unlawful, no programs that disturb the platform; code and notes of a statement may be neither removed nor changed.

## 5. Whose data it is

Work orders belong to the member, who can export them. The guild uses them for statistics only where no member can be recognised.

## 6. Availability

The guild does what it can to keep the service up, but does not promise that it never stops. What a tablet records without network stays on that device until it is uploaded; do not clear the device before that.

## 7. Liability

As far as the law allows, the guild does not answer for business decisions or declarations that members or others base on computed results. Liability that the law does not allow to exclude stays.

## 8. Law and changes

The law of the Republic of China (Taiwan) applies. A new version of these terms is published on this page with its date.
`,
};
