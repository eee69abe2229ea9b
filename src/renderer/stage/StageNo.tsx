import type { Prospect } from '../../shared/prospect.ts'
import { SaidNo } from '../touches/SaidNo.tsx'
import { useTouches } from '../touches/use-touches.ts'

/** Before the call: that this prospect said no, if so. */
export const StageNo = ({ prospect }: { prospect: Prospect }) => {
  const touches = useTouches(prospect.id)
  if (touches.state !== 'ready') return null
  return <SaidNo firstName={prospect.firstName} touches={touches.value} />
}
