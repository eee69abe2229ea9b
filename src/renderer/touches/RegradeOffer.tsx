import { Button } from '../ui/Button.tsx'
import styles from './RegradeOffer.module.css'

type RegradeOfferProps = {
  /** Which take, in a few words: "this take". */
  what: string
  hint?: string
  onRegrade: () => void
}

/** A grade rests on a log or a card that has changed since: what to do about it, if the rep wants to. */
export const RegradeOffer = ({ what, hint, onRegrade }: RegradeOfferProps) => (
  <p className={styles['offer']} role="status">
    The log or the card changed since {what} was graded.
    <Button
      look="quiet"
      className={styles['small']}
      {...(hint === undefined ? {} : { hint })}
      onClick={onRegrade}
    >
      Grade it again
    </Button>
  </p>
)
