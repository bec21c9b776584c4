import type { RenewalRequestPhrases } from './phrases';

export const ar: RenewalRequestPhrases = {
  language: 'ar',
  direction: 'rtl',
  subject: '\u2068{{ invitee }}\u2069 يطلب رابطًا جديدًا',
  preview: 'انتهت صلاحية إحدى دعواتك.',
  heading: 'طلب رابط جديد',
  toAccount:
    'لقد دعوت \u2068{{ invitee }}\u2069 (\u2068{{ email }}\u2069) إلى \u2068{{ accountName }}\u2069. انتهت صلاحية الدعوة، وهناك طلب لرابط جديد.',
  toSite:
    'لقد دعوت \u2068{{ invitee }}\u2069 (\u2068{{ email }}\u2069). انتهت صلاحية الدعوة، وهناك طلب لرابط جديد.',
  approve: 'الاطلاع والموافقة',
  asksFirst: 'لن يحدث شيء قبل موافقتك: يقودك الزر إلى صفحة تسألك أولًا.',
  noLink: 'أعد إرسال الدعوة إذا أردت ذلك.',
  unexpected: 'إذا لم ترغب في ذلك فتجاهل هذه الرسالة. لا تُعد توجيهها: فمن يملكها يستطيع الموافقة باسمك.',
};
