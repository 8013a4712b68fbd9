import { translatorFor } from '#i18n/translator.ts';
import type { ContactLetters } from '../contact-messages/contact-message.service.ts';
import type { ContactMessageRow } from '../contact-messages/contact-message.entity.ts';
import { readSiteProfile } from '../site/site-profile.service.ts';
import { composeLetter, type LetterContent } from './compose-letter.ts';
import { enqueueMail } from './enqueue-mail.ts';
import { MailEntity } from './mail.entity.ts';

/** Letters to the guild's contact address about what visitors write; none where the guild has stated no address. */
export function contactLetters(inboxAddress: string): ContactLetters {
  return {
    announce: async (writing, message) => {
      const { email } = await readSiteProfile(writing);
      if (email === null) return;
      // the letter is known by the message, and goes when the message is deleted
      await enqueueMail(writing, { id: message.id, recipient: email, ...letterOf(message, inboxAddress) });
    },
    forget: async ({ manager }, messageId) => {
      await manager.delete(MailEntity, { id: messageId });
    },
  };
}

/** The guild reads Chinese. The visitor's words stand in the letter alone, never in a header. */
function letterOf(message: ContactMessageRow, inboxAddress: string): LetterContent {
  const translate = translatorFor('zh-TW');
  const { name, organisation, email, phone, subject, body } = message;
  const stated = [
    translate('mail.contact.name', { name }),
    ...(organisation === null ? [] : [translate('mail.contact.organisation', { organisation })]),
    translate('mail.contact.email', { email }),
    ...(phone === null ? [] : [translate('mail.contact.phone', { phone })]),
    translate('mail.contact.about', { subject }),
  ];
  return composeLetter([
    {
      subject: translate('mail.contact.subject'),
      paragraphs: [
        translate('mail.contact.intro'),
        stated.join('\n'),
        body,
        translate('mail.contact.reply', { email }),
        { words: translate('mail.contact.inbox'), address: inboxAddress },
      ],
    },
  ]);
}
