import type { InvitationPhrases } from './phrases';

/** First strong isolate and its end: a Latin name must not turn the sentence around it. */
const isolated = (variable: string): string => `\u2068{{ ${variable} }}\u2069`;

const inviter = isolated('inviterName');
const site = isolated('siteName');
const role = isolated('roleName');
const account = isolated('accountName');
const recipient = isolated('recipientName');
const expiry = isolated('expiresAt');
const place = `{% if accountName %}${account} في {% endif %}${site}`;

export const ar: InvitationPhrases = {
  language: 'ar',
  direction: 'rtl',
  subject: `{% if inviterName %}دعوة من ${inviter} للانضمام إلى ${place}{% else %}دعوة للانضمام إلى ${place}{% endif %}`,
  preview: `افتح الدعوة لإنشاء حساب أو لتسجيل الدخول.{% if expiresAt %} تنتهي صلاحيتها في ${expiry}.{% endif %}`,
  heading: `أنت مدعو للانضمام إلى ${place}`,
  greeting: `مرحبًا{% if recipientName %} ${recipient}{% endif %}،`,
  introduction: `{% if inviterName %}تلقيت دعوة من ${inviter} للانضمام إلى ${place}{% else %}تلقيت دعوة للانضمام إلى ${place}{% endif %}{% if roleName %} بدور «${role}»{% endif %}.`,
  messageFrom: `{% if inviterName %}رسالة من ${inviter}:{% else %}رسالة:{% endif %}`,
  accept: 'قبول الدعوة',
  newHere: 'ليس لديك حساب؟',
  registerUser: 'تسجيل مستخدم جديد',
  haveAccount: 'إذا كان لديك حساب بالفعل فسجّل الدخول من الصفحة نفسها، ويمكنك فيها رفض الدعوة أيضًا.',
  expires: `تنتهي صلاحية هذه الدعوة في ${expiry}. وهي لك وحدك، فيُرجى عدم مشاركتها.`,
  copyLink: 'إذا لم يعمل الزر فانسخ هذا العنوان إلى متصفحك:',
  unexpected: 'إذا لم تكن تعرف سبب هذه الرسالة فيمكنك تجاهلها، ولن يحدث شيء.',
};
