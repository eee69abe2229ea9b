import type { DrillSummary } from '../../shared/drill.ts'
import { fullName } from '../../shared/prospect.ts'
import type { ProspectSummary } from '../../shared/prospect-list.ts'
import { invoke } from '../bridge.ts'
import { openManagerNotes } from '../takes/manager-notes.ts'
import { CommandList, type CommandOption } from '../ui/CommandList.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useKeyLayers } from './keys.ts'
import { navigate } from './navigation.ts'
import { useRailPlaces } from './rail-places.ts'
import { useAnswer } from './use-answer.ts'

type Command = CommandOption & { run: () => void }

const placeCommands: readonly Command[] = [
  { value: 'all scenarios', label: 'All scenarios', run: () => navigate({ screen: 'scenarios' }) },
  { value: 'make a report', label: 'Make a report', run: () => navigate({ screen: 'report' }) },
  { value: 'new prospect', label: 'New prospect', run: () => navigate({ screen: 'prospects', isNew: true }) },
  {
    value: 'notes in',
    label: 'Open notes from your manager',
    keywords: ['import', 'feedback'],
    run: () => void openManagerNotes()
  },
  {
    value: 'reports in',
    label: 'Open reports of your reps',
    keywords: ['team', 'manager', 'import'],
    run: () => navigate({ screen: 'team' })
  }
]

const prospectCommand = (prospect: ProspectSummary): Command => ({
  value: `prospect ${prospect.id}`,
  label: fullName(prospect),
  note: prospect.company,
  ...(prospect.isSample ? { tag: 'sample' } : {}),
  keywords: ['rehearse'],
  run: () => navigate({ screen: 'rehearse', prospectId: prospect.id })
})

const drillCommand = ({ id, title, trains }: DrillSummary): Command => ({
  value: `drill ${id}`,
  label: `Drill: ${title}`,
  note: trains,
  run: () => navigate({ screen: 'drill', drillId: id })
})

/** Everything that can be done from here, by typing a part of its name. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const layers = useKeyLayers((state) => state.layers)
  const prospects = useAnswer('palette prospects', () => invoke('prospects:summaries'))
  const drills = useAnswer('palette drills', () => invoke('drills:list'))
  const goCommands = useRailPlaces().map(({ place, label, hint }) => ({
    value: `go ${label}`,
    label: `Go to ${label}`,
    hint,
    run: () => navigate(place)
  }))
  const keyCommands = layers.flatMap(({ id, owner, bindings }) =>
    bindings
      .filter(({ enabled, unlisted }) => enabled !== false && unlisted !== true && owner !== 'Ringback')
      .map(({ keys, label, run }) => ({
        value: `${id} ${keys} ${label}`,
        label: sentenceCase(label),
        hint: keys,
        run: () => run()
      }))
  )
  const everywhere = layers
    .filter(({ owner }) => owner === 'Ringback')
    .flatMap(({ bindings }) => bindings)
    .filter(({ keys }) => keys === '[Shift]+?' || keys === '$mod+z')
    .map(({ keys, label, run }) => ({
      value: `everywhere ${keys}`,
      label: sentenceCase(label),
      hint: keys,
      run: () => run()
    }))
  const prospectCommands = prospects.state === 'ready' ? prospects.value.map(prospectCommand) : []
  const drillCommands = drills.state === 'ready' ? drills.value.map(drillCommand) : []
  const groups: { heading: string; options: readonly Command[] }[] = [
    { heading: 'On this screen', options: keyCommands },
    { heading: 'Everywhere', options: [...goCommands, ...placeCommands, ...everywhere] },
    { heading: 'Drills', options: drillCommands },
    { heading: 'Rehearse with', options: prospectCommands }
  ].filter(({ options }) => options.length > 0)

  return (
    <Dialog title="Commands" titleHidden bare onClose={onClose}>
      <CommandList
        label="Commands"
        placeholder="What would you like to do?"
        empty="Nothing by that name."
        groups={groups}
        onChoose={(value) => {
          onClose()
          const chosen = groups.flatMap(({ options }) => options).find((option) => option.value === value)
          // After the dialog has given the focus back, so that the command may move it.
          setTimeout(() => chosen?.run())
        }}
      />
    </Dialog>
  )
}

const sentenceCase = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)
