import type { InviterNotePhrases } from './phrases';

export const ar: InviterNotePhrases = {
  language: 'ar',
  direction: 'rtl',
  accepted: {
    subject: '⁨{{ invitee }}⁩ قبِل دعوتك',
    preview: 'قُبلت إحدى دعواتك.',
    heading: 'قُبلت دعوتك',
    toAccount: 'قبِل ⁨{{ who }}⁩ دعوتك للانضمام إلى ⁨{{ accountName }}⁩ في ⁨{{ siteName }}⁩.',
    toSite: 'قبِل ⁨{{ who }}⁩ دعوتك للانضمام إلى ⁨{{ siteName }}⁩.',
  },
  declined: {
    subject: '⁨{{ invitee }}⁩ رفض دعوتك',
    preview: 'رُفضت إحدى دعواتك.',
    heading: 'رُفضت دعوتك',
    toAccount: 'رفض ⁨{{ who }}⁩ دعوتك للانضمام إلى ⁨{{ accountName }}⁩ في ⁨{{ siteName }}⁩.',
    toSite: 'رفض ⁨{{ who }}⁩ دعوتك للانضمام إلى ⁨{{ siteName }}⁩.',
  },
  reason: 'السبب المذكور:',
  look: 'فتح الدعوة',
  why: 'تصلك هذه الرسالة لأنك أرسلت الدعوة.',
};
