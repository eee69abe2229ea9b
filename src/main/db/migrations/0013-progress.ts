import type { Migration } from './migration.ts'

/** Rule ids of a grade's findings by their verdicts, of the groups that make a take's score. */
const rulesBy = (verdicts: string, findings: string): string => `coalesce((
  SELECT group_concat(rule_id, ' ') FROM (
    SELECT CASE type WHEN 'object' THEN value ->> '$.ruleId' END AS rule_id,
      CASE type WHEN 'object' THEN value ->> '$.verdict' END AS verdict,
      CASE type WHEN 'object' THEN value ->> '$.group' END AS part
    FROM json_each(${findings})
  )
  WHERE verdict IN (${verdicts}) AND part IN ('opening', 'reason', 'them', 'shape', 'names', 'delivery')
), '')`

const marksOf = (grade: string): string => `
  SELECT ${grade}.take_seq, ${grade}.rulebook_version, ${grade}.pack, ${grade}.score, ${grade}.coverage,
    ${rulesBy(`'pass'`, `${grade}.findings`)}, ${rulesBy(`'warn', 'fail'`, `${grade}.findings`)}`

/** What the page of progress reads of every take, so that 20,000 of them need neither their grades' JSON nor their words. */
export const progress: Migration = {
  version: 13,
  up: (db) => {
    db.exec(`
      -- Holds whatever is asked for: a take's own row is wide, and what ends it lies behind its peaks.
      CREATE INDEX takes_for_progress
        ON takes (started_local, kind, scenario_id, prospect_id, duration_ms, id, status, removed_at)
        WHERE status = 'saved' AND removed_at IS NULL;

      -- A grade without its sentences; the ids of rules between spaces. The triggers keep it.
      CREATE TABLE grade_marks (
        take_seq INTEGER PRIMARY KEY REFERENCES grades (take_seq) ON DELETE CASCADE,
        rulebook_version TEXT NOT NULL,
        pack TEXT,
        score REAL,
        coverage REAL NOT NULL,
        passed TEXT NOT NULL,
        missed TEXT NOT NULL
      ) STRICT;
      INSERT INTO grade_marks ${marksOf('g')} FROM grades g;
      CREATE TRIGGER grades_marks_insert AFTER INSERT ON grades BEGIN
        INSERT OR REPLACE INTO grade_marks ${marksOf('new')};
      END;
      CREATE TRIGGER grades_marks_update AFTER UPDATE ON grades BEGIN
        INSERT OR REPLACE INTO grade_marks ${marksOf('new')};
      END;

      -- What was read out of a take's words and recording; absent = not yet, or no longer as they are now.
      CREATE TABLE take_figures (
        take_seq INTEGER PRIMARY KEY REFERENCES takes (seq) ON DELETE CASCADE,
        -- The listener and the rulebook that read it: others' figures are not compared with it.
        made_by TEXT NOT NULL,
        articulation_rate REAL,
        fillers_per_minute REAL,
        longest_pause_ms REAL,
        spoken_ms REAL,
        -- 'none' = timed words with nothing for the listener in them; NULL = not known.
        hook TEXT CHECK (hook IN ('said', 'none')),
        hook_ms REAL,
        -- Whether the times were found in the recording.
        is_timed INTEGER NOT NULL CHECK (is_timed IN (0, 1)),
        heard TEXT CHECK (heard IN ('out', 'deleted')),
        deleted_ms REAL,
        -- How patient this listener is; NULL = nobody heard it.
        listener TEXT,
        CHECK ((hook IS 'said') = (hook_ms IS NOT NULL)),
        CHECK ((heard IS 'deleted') = (deleted_ms IS NOT NULL))
      ) STRICT;
      CREATE TRIGGER takes_figures_update AFTER UPDATE OF measures, card ON takes BEGIN
        DELETE FROM take_figures WHERE take_seq = new.seq;
      END;
      CREATE TRIGGER transcripts_figures_insert AFTER INSERT ON transcripts BEGIN
        DELETE FROM take_figures WHERE take_seq = new.take_seq;
      END;
      CREATE TRIGGER transcripts_figures_update AFTER UPDATE ON transcripts BEGIN
        DELETE FROM take_figures WHERE take_seq = new.take_seq;
      END;
      CREATE TRIGGER transcripts_figures_delete AFTER DELETE ON transcripts BEGIN
        DELETE FROM take_figures WHERE take_seq = old.take_seq;
      END;
      CREATE TRIGGER grades_figures_insert AFTER INSERT ON grades BEGIN
        DELETE FROM take_figures WHERE take_seq = new.take_seq;
      END;
      CREATE TRIGGER grades_figures_delete AFTER DELETE ON grades BEGIN
        DELETE FROM take_figures WHERE take_seq = old.take_seq;
      END;
    `)
  }
}
