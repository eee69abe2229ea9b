import styles from './Rewrite.module.css'

/** A line to say instead, made of what the card knows. */
export const Rewrite = ({ line }: { line: string | null }) =>
  line !== null && (
    <p className={styles['rewrite']} dir="auto">
      Try: “{line}”
    </p>
  )
