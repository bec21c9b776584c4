import type { CodePhrases } from './phrases';

export const ar: CodePhrases = {
  language: 'ar',
  direction: 'rtl',
  subject: 'رمز الأمان الخاص بك في \u2068{{ siteName }}\u2069',
  preview: 'الرمز صالح لمدة عشر دقائق.',
  heading: 'رمز الأمان الخاص بك',
  introduction: 'أدخل هذا الرمز في صفحة \u2068{{ siteName }}\u2069 التي طلبته:',
  expires: 'الرمز صالح حتى \u2068{{ expiresAt }}\u2069 ولمرة واحدة فقط. ويحل محله أي رمز أحدث.',
  unexpected:
    'لن يطلب منك أحد من \u2068{{ siteName }}\u2069 هذا الرمز أبدًا. إذا لم تطلبه فيمكنك تجاهل هذه الرسالة، ولن يحدث شيء.',
};
