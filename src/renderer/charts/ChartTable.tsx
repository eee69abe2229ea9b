import styles from './ChartTable.module.css'

export type TableFigures = {
  /** The first names the rows. */
  columns: readonly string[]
  rows: readonly { key: string; cells: readonly string[] }[]
}

type ChartTableProps = {
  title: string
  figures: TableFigures
  opens: (index: number) => string | null
  onOpen: (index: number) => void
}

/** The figures of a chart, row by row; a row's name opens what stands behind it. */
export const ChartTable = ({ title, figures, opens, onOpen }: ChartTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls is reached by the keys that scroll it.
  <section className={styles['pane']} aria-label={`${title}, as a table`} tabIndex={0}>
    <table className={styles['table']}>
      <thead>
        <tr>
          {figures.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.rows.map(({ key, cells: [name = '', ...cells] }, index) => (
          <tr key={key}>
            <th scope="row">
              {opens(index) === null ? (
                <bdi>{name}</bdi>
              ) : (
                <button type="button" className={styles['open']} onClick={() => onOpen(index)}>
                  <bdi>{name}</bdi>
                </button>
              )}
            </th>
            {cells.map((cell, column) => (
              <td key={figures.columns[column + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
