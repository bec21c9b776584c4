import type { ApprovalTexts } from './en';

export const ar: ApprovalTexts = {
  'approve.title': 'الموافقة على رابط جديد',
  'approve.heading': 'طلب رابط جديد',
  'approve.asks': 'لقد دعوت {name} ({email}). انتهت صلاحية الدعوة، وهناك طلب لرابط جديد.',
  'approve.asks-account':
    'لقد دعوت {name} ({email}) إلى {account}. انتهت صلاحية الدعوة، وهناك طلب لرابط جديد.',
  'approve.what': 'إذا وافقت فسيُرسل رابط جديد إلى {email}. وهو يمنح ما كانت الدعوة تمنحه.',
  'approve.submit': 'الموافقة وإرسال رابط جديد',
  'approve.ignore': 'إذا لم ترغب في ذلك فأغلق هذه الصفحة.',
  'approved.title': 'تمت الموافقة',
  'approved.text': 'الرابط الجديد في طريقه إلى {email}.',
  'approve-over.title': 'لم يبقَ ما يُوافَق عليه',
  'approve-over.text': 'تمت الإجابة عن الطلب من قبل، أو انتهت الدعوة أو تغيّرت بعد ذلك.',
  'approve-old.title': 'هذا الرابط قديم جدًا',
  'approve-old.text': 'لا يزال الطلب مفتوحًا، لكنه أقدم من أن يُجاب عنه بهذا الرابط. أعد إرسال الدعوة بنفسك.',
  'approve-refused.title': 'لا يمكنك الموافقة على هذا',
  'approve-refused.text': 'لم يعد يحق لك منح ما تمنحه هذه الدعوة. لم يُرسل شيء.',
  'approve-refused.next': 'يُرجى سؤال مسؤول الموقع.',
  'approve-failed.title': 'تعذّر الإرسال',
  'approve-failed.text':
    'لم يبقَ مكان شاغر، أو لم يعد شيء مما تمنحه الدعوة موجودًا، أو دُعي العنوان من جديد. لم يُرسل شيء.',
  'approve-failed.next': 'يُرجى الاطلاع على الدعوة حيث تدعو الأشخاص، أو سؤال مسؤول الموقع.',
};
