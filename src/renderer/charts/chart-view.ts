import { create } from 'zustand'

/** Where the rep was in the charts; kept while a take is open. */
type ChartView = {
  /** The point last walked to, by the chart's id. */
  current: Readonly<Record<string, number>>
  /** The chart that led to another screen: it has the focus again when the rep comes back. */
  leftFrom: string | null
  /** Every chart as a table. */
  asTables: boolean
}

export const useChartView = create<ChartView>(() => ({ current: {}, leftFrom: null, asTables: false }))

export const rememberPoint = (chartId: string, index: number | null): void =>
  useChartView.setState(({ current: { [chartId]: _left, ...current } }) => ({
    current: index === null ? current : { ...current, [chartId]: index }
  }))

/** Other figures: the points that were walked to are not there any more. */
export const forgetPoints = (): void => useChartView.setState({ current: {}, leftFrom: null })
