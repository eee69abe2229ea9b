import styles from './Bar.module.css'

/** A share of all as a length; the figure stands beside it. */
export const Bar = ({ share }: { share: number }) => (
  <span className={styles['bar']} aria-hidden>
    <span className={styles['part']} style={{ width: `${Math.round(share * 100)}%` }} />
  </span>
)
