import type { FieldsProps } from './CardFields.tsx'
import { blankFact, blankRow, factRows, factsOf } from './card-rows.ts'
import { FactSourceLine } from './FactSourceLine.tsx'
import { LinesEditor } from './LinesEditor.tsx'

/** What was found out before the call: facts with their sources, and what troubles them. */
export const FoundFields = ({ draft, problems, onChange }: FieldsProps) => (
  <>
    <LinesEditor
      title="What you found out"
      word="Fact"
      placeholder="Leeds depot lost eleven drivers last quarter"
      rows={factRows(draft)}
      blank={blankFact}
      problemAt={(index) => (index === null ? problems.facts : problems[`facts.${index}`])}
      onChange={(rows) => onChange(factsOf(rows))}
      under={(row, index, change) =>
        row.text.trim() !== '' && (
          <FactSourceLine
            row={row}
            index={index}
            problem={problems[`factSources.${index}.source`]}
            onChange={change}
          />
        )
      }
    />
    <LinesEditor
      title="What troubles them"
      word="Pain"
      placeholder="Nights are covered by agency drivers at twice the rate"
      rows={draft.pains.map((text) => ({ text }))}
      blank={blankRow}
      problemAt={(index) => (index === null ? problems.pains : problems[`pains.${index}`])}
      onChange={(rows) => onChange({ pains: rows.map(({ text }) => text) })}
    />
  </>
)
