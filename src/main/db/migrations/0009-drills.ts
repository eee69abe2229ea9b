import type { Migration } from './migration.ts'

/** Tries at drills, the runs that they are made in, and the drills that the rep made. */
export const drills: Migration = {
  version: 9,
  up: (db) => {
    db.exec(`
      -- What stood before the rep; outlives its prospect and, by its title, its drill.
      CREATE TABLE drill_runs (
        id TEXT PRIMARY KEY,
        drill_id TEXT NOT NULL,
        title TEXT NOT NULL,
        variant TEXT,
        prospect_id TEXT NOT NULL,
        scenario_id TEXT NOT NULL,
        -- 1, 1.5, 2 or 'none', as the rep had set the clock.
        time_factor TEXT NOT NULL CHECK (time_factor IN ('1', '1.5', '2', 'none')),
        -- What a talk in it is drawn from; NULL = there is none.
        seed INTEGER,
        started_at TEXT NOT NULL,
        started_local TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX drill_runs_by_seed ON drill_runs (seed) WHERE seed IS NOT NULL;

      -- A take that was made in a run is an ordinary take otherwise.
      CREATE TABLE drill_takes (
        take_id TEXT PRIMARY KEY REFERENCES takes (id) ON DELETE CASCADE,
        run_id TEXT NOT NULL REFERENCES drill_runs (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX drill_takes_by_run ON drill_takes (run_id);

      -- A run is one try, however often it is judged again.
      CREATE TABLE drill_tries (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        run_id TEXT NOT NULL UNIQUE REFERENCES drill_runs (id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        at_local TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('passed', 'not-yet', 'unknown')),
        reason TEXT NOT NULL,
        needs TEXT CHECK (needs IN ('words', 'microphone')),
        self_marked INTEGER NOT NULL CHECK (self_marked IN (0, 1)),
        -- What was judged, and what of it the next tries must not repeat.
        answers TEXT NOT NULL CHECK (json_valid(answers)),
        marks TEXT NOT NULL CHECK (json_valid(marks)),
        brought TEXT NOT NULL CHECK (json_valid(brought)),
        rulebook_version TEXT NOT NULL
      ) STRICT;

      CREATE TABLE own_drills (
        id TEXT PRIMARY KEY,
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        updated_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT, WITHOUT ROWID;
    `)
  }
}
