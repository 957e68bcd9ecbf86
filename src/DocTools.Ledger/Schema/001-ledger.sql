-- {id}, {blob} and {big} are the engine's own words for a key that counts up, bytes, and 64-bit numbers.
-- Times are UTC as 2024-05-09T08:20:00.000Z and days 2024-05-09, so that they compare as text in every engine.

CREATE TABLE runs (
    id {id},
    program TEXT NOT NULL,
    program_version TEXT NOT NULL,
    tool_version TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    as_of TEXT NOT NULL,
    inbox TEXT NOT NULL,
    out_folder TEXT NOT NULL,
    options TEXT NOT NULL,
    state TEXT NOT NULL,
    same_as {big} REFERENCES runs (id),
    submissions INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    supplement INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    review INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    reused INTEGER NOT NULL,
    corrections INTEGER NOT NULL);
CREATE INDEX runs_by_folder ON runs (program, inbox, out_folder, id);

CREATE TABLE submissions (
    id {id},
    program TEXT NOT NULL,
    name TEXT NOT NULL,
    first_seen_at TEXT NOT NULL,
    UNIQUE (program, name));

CREATE TABLE versions (
    id {id},
    submission_id {big} NOT NULL REFERENCES submissions (id),
    number INTEGER NOT NULL,
    run_id {big} NOT NULL REFERENCES runs (id),
    made_at TEXT NOT NULL,
    made_of TEXT NOT NULL,
    result_sha256 TEXT NOT NULL,
    result {blob} NOT NULL,
    received_at TEXT,
    notified_at TEXT,
    supplemented_at TEXT,
    category TEXT,
    applicant_name TEXT,
    applicant_ubn TEXT,
    decision TEXT NOT NULL,
    reasons TEXT NOT NULL,
    errors INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    corrections INTEGER NOT NULL,
    waived INTEGER NOT NULL,
    UNIQUE (submission_id, number));
CREATE INDEX versions_by_time ON versions (made_at);
CREATE INDEX versions_by_run ON versions (run_id);

CREATE TABLE run_submissions (
    run_id {big} NOT NULL REFERENCES runs (id),
    submission_id {big} NOT NULL REFERENCES submissions (id),
    version_id {big} REFERENCES versions (id),
    status TEXT NOT NULL,
    reason TEXT,
    PRIMARY KEY (run_id, submission_id));
CREATE INDEX run_submissions_by_submission ON run_submissions (submission_id);

CREATE TABLE documents (
    version_id {big} NOT NULL REFERENCES versions (id),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT,
    format TEXT NOT NULL,
    status TEXT NOT NULL,
    forms TEXT NOT NULL,
    PRIMARY KEY (version_id, position));
CREATE INDEX documents_by_hash ON documents (sha256);

CREATE TABLE fields (
    version_id {big} NOT NULL REFERENCES versions (id),
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT,
    raw TEXT,
    confidence REAL NOT NULL,
    corrected_by TEXT,
    PRIMARY KEY (version_id, position));

CREATE TABLE findings (
    version_id {big} NOT NULL REFERENCES versions (id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL,
    fields TEXT NOT NULL,
    expected TEXT,
    actual TEXT,
    reference TEXT,
    identity TEXT NOT NULL,
    waived_by TEXT,
    waived_reason TEXT,
    PRIMARY KEY (version_id, position));

CREATE TABLE budget_lines (
    version_id {big} NOT NULL REFERENCES versions (id),
    position INTEGER NOT NULL,
    line TEXT NOT NULL,
    label TEXT NOT NULL,
    part TEXT NOT NULL,
    reported TEXT,
    expected TEXT,
    PRIMARY KEY (version_id, position));

CREATE TABLE letters (
    id {id},
    submission_id {big} NOT NULL REFERENCES submissions (id),
    version_id {big} REFERENCES versions (id),
    kind TEXT NOT NULL,
    made_at TEXT NOT NULL,
    due_on TEXT,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    answered_at TEXT);
CREATE INDEX letters_by_submission ON letters (submission_id, kind);

CREATE TABLE corrections (
    id {id},
    submission_id {big} NOT NULL REFERENCES submissions (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT,
    ended_reason TEXT);
CREATE INDEX corrections_by_submission ON corrections (submission_id, field);

CREATE TABLE waivers (
    id {id},
    submission_id {big} NOT NULL REFERENCES submissions (id),
    code TEXT NOT NULL,
    identity TEXT NOT NULL,
    fields TEXT NOT NULL,
    message TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT,
    ended_reason TEXT);
CREATE INDEX waivers_by_submission ON waivers (submission_id, code);

-- What was purged is known by hashes alone, so that it is not taken in again.
CREATE TABLE purges (
    id {id},
    made_at TEXT NOT NULL,
    before_day TEXT NOT NULL,
    program TEXT,
    salt TEXT NOT NULL,
    submissions INTEGER NOT NULL,
    documents INTEGER NOT NULL);

CREATE TABLE tombstones (
    purge_id {big} NOT NULL REFERENCES purges (id),
    program TEXT NOT NULL,
    kind TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (purge_id, program, kind, hash));
