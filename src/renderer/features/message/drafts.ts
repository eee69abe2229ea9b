import { create } from 'zustand'

/** Messages that are being written, by whom they are to and how; kept until Ringback closes. */
export const useDrafts = create<{ drafts: Readonly<Record<string, string>> }>(() => ({ drafts: {} }))

export const keepDraft = (key: string, text: string): void =>
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }))

export const dropDraft = (key: string): void =>
  useDrafts.setState(({ drafts }) => {
    const { [key]: _gone, ...rest } = drafts
    return { drafts: rest }
  })
