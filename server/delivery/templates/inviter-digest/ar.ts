import type { InviterDigestPhrases } from './phrases';

export const ar: InviterDigestPhrases = {
  language: 'ar',
  direction: 'rtl',
  subject: 'مستجدات دعواتك',
  preview: 'الردود على دعواتك وما يحتاج إلى انتباهك.',
  heading: 'ما آلت إليه دعواتك',
  introduction: 'هذا ما حدث مؤخرًا للدعوات التي أرسلتها من ⁨{{ siteName }}⁩:',
  accepted: 'المقبولة',
  declined: 'المرفوضة',
  expired: 'المنتهية',
  attention: 'تحتاج إلى انتباهك',
  more: 'و{{ part.more }} غيرها',
  look: 'فتح الدعوات',
  why: 'تصلك هذه الرسالة مرة واحدة في اليوم على الأكثر لأنك أرسلت هذه الدعوات.',
};
