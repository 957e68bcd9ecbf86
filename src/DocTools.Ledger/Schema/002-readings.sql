-- Submissions that are read by workers, between the run that published them and the end of that run. The key is a hash over everything that a reading depends on.
-- state: waiting, working, failed (will be tried again), done, dead (given up), taken (a run has it; only hashes stay), purged (nothing but the key stays).
-- tries counts those that ended in a fault, lost those whose worker never told their end.

CREATE TABLE readings (
    fingerprint TEXT PRIMARY KEY,
    program TEXT NOT NULL,
    submission TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    lost INTEGER NOT NULL,
    worker TEXT,
    reason TEXT,
    seconds REAL NOT NULL,
    times TEXT,
    content {blob},
    enlisted_at TEXT NOT NULL,
    changed_at TEXT NOT NULL);
CREATE INDEX readings_by_submission ON readings (program, submission);
