import { randomUUID } from 'node:crypto'
import type { Migration } from './migration.ts'

/** What beats a bundle of the same library that tells of the same day: what leaves less out, then what was made later. */
const rank = (bundle: string): string => `(${bundle}.is_whole, ${bundle}.made_at, ${bundle}.sha256)`

const beats = `o.source = b.source AND o.state = 'here' AND o.seq <> b.seq
  AND d.day BETWEEN o.from_day AND o.to_day AND ${rank('o')} > ${rank('b')}`

const coversScenario = `(o.scenarios IS NULL OR d.scenario_id = ''
  OR d.scenario_id IN (SELECT value FROM json_each(o.scenarios)))`

const told = (days: string, covers: string): string => `
  SELECT b.person, b.sha256 AS bundle_sha256, d.* FROM team_bundles b JOIN ${days} d ON d.bundle_seq = b.seq
  WHERE b.state = 'here'
    AND NOT EXISTS (SELECT 1 FROM team_bundles o WHERE ${beats} AND ${covers})`

/** The manager's side: opened bundles, each whole by itself, and notes on takes; by what id this library's reports go. */
export const team: Migration = {
  version: 14,
  up: (db) => {
    db.prepare(`INSERT OR IGNORE INTO settings (key, value) VALUES ('repId', ?)`).run(
      JSON.stringify(randomUUID())
    )
    db.exec(`
      CREATE TABLE team_bundles (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        sha256 TEXT NOT NULL UNIQUE,
        file_name TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        -- 'staged': its rows are still coming in. 'removed': nothing of it shows, and the next start deletes it.
        state TEXT NOT NULL CHECK (state IN ('staged', 'here', 'removed')),
        -- As the file has them; NULL = made before libraries had an id.
        rep_id TEXT,
        rep_name TEXT NOT NULL,
        -- Whose library it is of, and who that is; both follow from all bundles and joins together.
        source TEXT NOT NULL,
        person TEXT NOT NULL,
        from_day TEXT NOT NULL,
        to_day TEXT NOT NULL,
        made_on TEXT NOT NULL,
        made_at TEXT NOT NULL,
        -- 0 = some drills or prospects were left out, or it does not say; NULL scenarios = all of them.
        is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
        scenarios TEXT CHECK (scenarios IS NULL OR json_valid(scenarios)),
        attempts INTEGER NOT NULL,
        takes INTEGER NOT NULL,
        recordings INTEGER NOT NULL,
        version INTEGER NOT NULL,
        lacks TEXT NOT NULL CHECK (json_valid(lacks)),
        rule_titles TEXT NOT NULL CHECK (json_valid(rule_titles)),
        -- Every rule that its days tell of, in the order that these mean.
        rule_ids TEXT NOT NULL CHECK (json_valid(rule_ids)),
        CHECK (from_day <= to_day)
      ) STRICT;
      CREATE INDEX team_bundles_by_source ON team_bundles (source, state);
      CREATE INDEX team_bundles_by_person ON team_bundles (person, state);

      -- A bundle's day in one scenario by one measure; NULL rulebook_version = these takes have no grade.
      CREATE TABLE team_days (
        bundle_seq INTEGER NOT NULL REFERENCES team_bundles (seq) ON DELETE CASCADE,
        day TEXT NOT NULL,
        scenario_id TEXT NOT NULL,
        scenario TEXT NOT NULL,
        rulebook_version TEXT,
        pack_name TEXT,
        pack_version TEXT,
        attempts INTEGER NOT NULL,
        scored INTEGER NOT NULL,
        score_sum REAL NOT NULL,
        score_squares REAL NOT NULL,
        first_score REAL,
        best_score REAL,
        duration_ms REAL,
        pace_takes INTEGER NOT NULL,
        pace_words INTEGER NOT NULL,
        pace_ms REAL NOT NULL,
        filler_takes INTEGER NOT NULL,
        filler_count INTEGER NOT NULL,
        filler_ms REAL NOT NULL,
        -- What was made in drills; nothing else of a day counts it.
        drill_takes INTEGER NOT NULL,
        drill_ms REAL NOT NULL,
        -- Four numbers of 16 bits for each rule: its place in rule_ids, kept, warned, failed. As JSON two million of
        -- them take a second to read.
        rules BLOB NOT NULL CHECK (length(rules) % 8 = 0)
      ) STRICT;
      CREATE INDEX team_days_by_bundle ON team_days (bundle_seq, day);

      CREATE TABLE team_drill_days (
        bundle_seq INTEGER NOT NULL REFERENCES team_bundles (seq) ON DELETE CASCADE,
        day TEXT NOT NULL,
        drill_id TEXT NOT NULL,
        title TEXT NOT NULL,
        tries INTEGER NOT NULL,
        passed INTEGER NOT NULL,
        open INTEGER NOT NULL,
        PRIMARY KEY (bundle_seq, day, drill_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE team_talk_days (
        bundle_seq INTEGER NOT NULL REFERENCES team_bundles (seq) ON DELETE CASCADE,
        day TEXT NOT NULL,
        scenario_id TEXT NOT NULL,
        scenario TEXT NOT NULL,
        talks INTEGER NOT NULL,
        duration_ms REAL NOT NULL,
        PRIMARY KEY (bundle_seq, day, scenario_id)
      ) STRICT, WITHOUT ROWID;

      CREATE VIEW team_days_told AS ${told('team_days', coversScenario)};
      CREATE VIEW team_talk_days_told AS ${told('team_talk_days', coversScenario)};
      -- A report of one scenario has only that scenario's drills.
      CREATE VIEW team_drill_days_told AS ${told('team_drill_days', 'o.scenarios IS NULL')};

      CREATE TABLE team_takes (
        bundle_seq INTEGER NOT NULL REFERENCES team_bundles (seq) ON DELETE CASCADE,
        take_id TEXT NOT NULL,
        at_local TEXT NOT NULL,
        scenario TEXT NOT NULL,
        prospect TEXT NOT NULL,
        drill TEXT,
        rulebook_version TEXT,
        pack_name TEXT,
        pack_version TEXT,
        score REAL,
        coverage REAL,
        length_s REAL NOT NULL,
        wpm REAL,
        fillers_per_minute REAL,
        rules TEXT NOT NULL CHECK (json_valid(rules)),
        transcript TEXT,
        -- The file's name under team/, made here.
        sound TEXT,
        PRIMARY KEY (take_id, bundle_seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX team_takes_by_bundle ON team_takes (bundle_seq, at_local);

      -- What the manager decided: who is the same person, and what they are called.
      CREATE TABLE team_joins (
        person TEXT PRIMARY KEY,
        into_person TEXT NOT NULL,
        CHECK (person <> into_person)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE team_names (
        person TEXT PRIMARY KEY,
        name TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- Notes that are written here, on others' takes.
      CREATE TABLE team_notes (
        id TEXT PRIMARY KEY,
        take_id TEXT NOT NULL,
        at_ms REAL CHECK (at_ms >= 0),
        words TEXT NOT NULL CHECK (words <> ''),
        rule_id TEXT,
        written_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX team_notes_by_take ON team_notes (take_id);

      -- Notes that came in, on takes of this library.
      CREATE TABLE notes (
        id TEXT PRIMARY KEY,
        take_id TEXT NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
        at_ms REAL CHECK (at_ms >= 0),
        words TEXT NOT NULL CHECK (words <> ''),
        rule_id TEXT,
        written_at TEXT NOT NULL,
        written_by TEXT NOT NULL,
        received_at TEXT NOT NULL,
        read_at TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX notes_by_take ON notes (take_id);
    `)
  }
}
