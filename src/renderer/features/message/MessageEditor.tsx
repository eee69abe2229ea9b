import { fullName } from '../../../shared/prospect.ts'
import { transcriptMaxLength } from '../../../shared/take.ts'
import { type KeyBinding, useKeys } from '../../app/keys.ts'
import { goBack, replacePlace } from '../../app/navigation.ts'
import { Overlaps } from '../../touches/EarlierBeside.tsx'
import { SaidNo } from '../../touches/SaidNo.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { SpokenBeside } from './Beside.tsx'
import { MessageFindings } from './MessageFindings.tsx'
import { MessageFooter } from './MessageFooter.tsx'
import styles from './MessageScreen.module.css'
import type { MessageContext } from './message-context.ts'
import { useMessage } from './use-message.ts'

const placeholders = {
  email: 'Begin with what is in it for them.',
  text: 'One line that is theirs, one that says what they get.'
}

const countText = (text: string): string => {
  const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return `${count} ${count === 1 ? 'word' : 'words'}`
}

/** The message on the left with what it stands beside, its grade on the right. */
export const MessageEditor = (context: MessageContext) => {
  const { place, prospect, rules, touches } = context
  const message = useMessage(context)
  const { text, isTooLong, canSave, canPlan } = message
  const isOpenBefore = message.touch === null || message.touch.planned
  const keys: KeyBinding[] = [
    {
      keys: '$mod+Enter',
      label: isOpenBefore ? 'sent' : 'save',
      inFields: true,
      enabled: canSave,
      run: message.send
    },
    {
      keys: '$mod+Shift+Enter',
      label: 'plan it',
      inFields: true,
      enabled: canSave && canPlan && isOpenBefore,
      run: message.plan
    },
    { keys: 'Escape', label: 'back', inFields: true, run: goBack }
  ]
  useKeys('Message', keys)

  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <div className={styles['names']}>
          <h1 className={styles['name']}>
            Message to <bdi title={fullName(prospect)}>{fullName(prospect)}</bdi>
            {prospect.company !== '' && (
              <bdi className={styles['company']} title={prospect.company}>
                {prospect.company}
              </bdi>
            )}
          </h1>
          <SaidNo firstName={prospect.firstName} touches={touches} />
          {prospect.refusesEmail && place.medium === 'email' && (
            <p className={styles['heading']}>The card says they want no e-mail. A text may be kinder.</p>
          )}
        </div>
        {message.touch === null && (
          <Segmented
            label="What kind of message"
            value={place.medium}
            options={[
              { value: 'email', label: 'E-mail' },
              { value: 'text', label: 'Text' }
            ]}
            onChange={(medium) => replacePlace({ ...place, medium })}
          />
        )}
      </header>
      <div className={styles['panes']}>
        <div className={styles['write']}>
          <TextArea
            label={place.medium === 'email' ? 'Your e-mail' : 'Your text message'}
            placeholder={placeholders[place.medium]}
            rows={7}
            spellCheck
            autoFocus
            value={text}
            hint={countText(text)}
            problem={
              isTooLong ? `${transcriptMaxLength.toLocaleString('en')} characters fit at most.` : undefined
            }
            onChange={(event) => message.write(event.target.value)}
          />
          {message.failure !== null && <Notice failure={message.failure} />}
          <Overlaps overlaps={message.overlaps} />
          <SpokenBeside spoken={message.spoken} />
        </div>
        <MessageFindings text={text} grade={message.grade} rules={rules} onAnswer={message.answer} />
      </div>
      <MessageFooter message={message} keys={keys} canBePlanned={isOpenBefore} />
    </div>
  )
}
