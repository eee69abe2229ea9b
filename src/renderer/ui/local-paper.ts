import type { Paper } from '../../shared/block.ts'

/** Letter is the paper of these countries; A4 of nearly all others. */
const letterLands = /-(?:US|CA|MX|PH|CL|CO|VE)$/

/** The paper that the system's country prints on. */
export const localPaper = (): Paper => (letterLands.test(navigator.language) ? 'Letter' : 'A4')
