import type {
  DuplicateChoice,
  ImportDelimiter,
  ImportEncoding,
  ImportRecord,
  ImportTarget
} from '../../../shared/prospect-import.ts'

/** What a column becomes, as the list of choices says it. */
export const targetNames: Record<ImportTarget, string> = {
  skip: 'Leave out',
  firstName: 'First name',
  lastName: 'Last name',
  fullName: 'Whole name',
  company: 'Company',
  industry: 'Industry',
  phone: 'Their number',
  phoneLabel: 'What that number is',
  fact: 'Fact',
  factSource: 'Source of that fact',
  factReadOn: 'Day that fact was read',
  pain: 'Pain',
  relationship: 'Relationship',
  pronunciation: 'Pronunciation',
  easyName: 'Name is easy',
  prefers: 'Preferred channel',
  refusesEmail: 'Refuses e-mail',
  rightFit: 'Right fit',
  say: 'Their say',
  whyCall: 'Why they would call',
  whatTriggers: 'What triggers it',
  whatCompels: 'What compels',
  greetingHeard: 'Greeting heard',
  calm: 'Calm',
  script: 'Message',
  status: 'Series',
  repName: 'Your name',
  repCompany: 'Your company',
  callbackNumber: 'Your call-back number',
  calledFrom: 'Number they see',
  lineReturns: 'It rings back',
  lineCheckedOn: 'Last tried',
  repNumber: 'Your other number',
  repNumberLabel: 'What that number of yours is'
}

export const encodingNames: Record<ImportEncoding, string> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big end first)',
  'windows-1252': 'Western (Windows)',
  macintosh: 'Western (Mac)',
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC)',
  'euc-kr': 'Korean',
  big5: 'Chinese (Big5)',
  gb18030: 'Chinese (GB 18030)'
}

export const delimiterNames: Record<ImportDelimiter, string> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar'
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${many}`

export const prospectCount = (count: number): string => counted(count, 'prospect', 'prospects')
export const rowCountText = (count: number): string => counted(count, 'row', 'rows')

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What an import came to, in one line. */
export const recordText = ({ added, updated, skipped, failed }: ImportRecord): string =>
  sentence(
    [
      `${prospectCount(added)} added`,
      updated > 0 ? `${counted(updated, 'card', 'cards')} filled in` : '',
      skipped > 0 ? `${skipped.toLocaleString('en')} skipped` : '',
      failed > 0 ? `${failed.toLocaleString('en')} left out` : ''
    ]
      .filter(Boolean)
      .join(', ')
  )

/** What an undo would do, before it is done. */
export const undoText = ({ added, updated, inUse }: ImportRecord): string => {
  const going = Math.max(0, added - inUse)
  const parts = [
    going > 0 ? `${prospectCount(going)} ${going === 1 ? 'goes' : 'go'}` : 'Nobody goes',
    updated > 0 ? 'what it filled in is empty again where you have not changed it' : ''
  ].filter(Boolean)
  const stays =
    inUse === 0
      ? ''
      : ` ${sentence(prospectCount(inUse))} ${inUse === 1 ? 'stays' : 'stay'}: you rehearsed with them, logged a touch, put them on a call block or changed the card.`
  return `${sentence(parts.join(', '))}.${stays}`
}

export const choiceNames: Record<DuplicateChoice, string> = {
  skip: 'Skip',
  update: 'Fill in what is empty',
  add: 'Add anyway'
}
