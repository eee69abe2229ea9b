import { OfferLine } from '../ui/OfferLine.tsx'

type RegradeOfferProps = {
  /** Which take, in a few words: "this take". */
  what: string
  hint?: string
  onRegrade: () => void
}

/** A grade rests on a log or a card that has changed since: what to do about it, if the rep wants to. */
export const RegradeOffer = ({ what, hint, onRegrade }: RegradeOfferProps) => (
  <OfferLine action="Grade it again" hint={hint} onAct={onRegrade}>
    The log or the card changed since {what} was graded.
  </OfferLine>
)
