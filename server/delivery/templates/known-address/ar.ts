import type { KnownAddressPhrases } from './phrases';

export const ar: KnownAddressPhrases = {
  language: 'ar',
  direction: 'rtl',
  subject: 'لديك حساب بالفعل في \u2068{{ siteName }}\u2069',
  preview: 'سجّل الدخول بدلًا من إنشاء حساب.',
  heading: 'لديك حساب بالفعل',
  introduction:
    'أراد شخص ما، وربما أنت، إنشاء حساب في \u2068{{ siteName }}\u2069 بهذا العنوان. ولهذا العنوان حساب هناك بالفعل، لذلك لا يوجد رمز: يُرجى تسجيل الدخول. وإذا نسيت كلمة المرور فيمكنك طلب كلمة جديدة هناك.',
  logIn: 'تسجيل الدخول',
  unexpected: 'إذا لم تكن أنت من طلب ذلك فيمكنك تجاهل هذه الرسالة: لم يتغير شيء.',
};
