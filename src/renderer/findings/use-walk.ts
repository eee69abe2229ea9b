import { useMemo, useState } from 'react'
import type { Grade, Group } from '../../shared/grade.ts'
import { groupSections, walk, walkOrder } from './findings-model.ts'

/** The group that has to be open to show a rule that was kept. */
const passedGroup = (grade: Grade | null, ruleId: string | null): ReadonlySet<Group> => {
  const found = grade?.findings.find((finding) => finding.ruleId === ruleId)
  return new Set(found?.verdict === 'pass' ? [found.group] : [])
}

/** Which finding is looked at, at first that of `ruleId`, and which groups show what they kept. */
export const useWalk = (grade: Grade | null, ruleId: string | null = null) => {
  const [selected, setSelected] = useState(ruleId)
  const [hovered, setHovered] = useState<string | null>(null)
  const [openedPasses, setOpenedPasses] = useState<ReadonlySet<Group>>(() => passedGroup(grade, ruleId))
  const sections = useMemo(() => groupSections(grade?.findings ?? []), [grade])
  const finding = (ruleId: string | null) => grade?.findings.find((found) => found.ruleId === ruleId) ?? null

  const openPasses = (group: Group, opened: boolean): void =>
    setOpenedPasses((before) => {
      const after = new Set(before)
      if (opened) after.add(group)
      else after.delete(group)
      return after
    })

  /** Looks at a finding wherever it is, its group opened if it is among what was kept. */
  const select = (ruleId: string | null): void => {
    const found = finding(ruleId)
    if (found?.verdict === 'pass') openPasses(found.group, true)
    setHovered(null)
    setSelected(ruleId)
  }

  return {
    sections,
    openedPasses,
    openPasses,
    selected: finding(selected),
    lit: finding(hovered ?? selected),
    select,
    /** What the pointer is on; a page that moves under a resting pointer points at nothing. */
    hover: (ruleId: string | null, { movementX, movementY }: { movementX: number; movementY: number }) => {
      if (movementX !== 0 || movementY !== 0) setHovered(ruleId)
    },
    unhover: () => setHovered(null),
    step: (by: 1 | -1) => select(walk(walkOrder(sections, openedPasses), selected, by))
  }
}

export type Walk = ReturnType<typeof useWalk>
