"""The first schema: cases, their registers, and the indexes derived from them.

Every table is STRICT: a row class checks nothing, so the database does.
A CHECK of which the answer is NULL passes, hence IS. Days are ISO text, moments ISO text in UTC, lists JSON text.
"""

from __future__ import annotations

CASES = """
CREATE TABLE cases (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    code TEXT NOT NULL CHECK (trim(code) <> ''),
    code_key TEXT NOT NULL UNIQUE,
    steps TEXT NOT NULL CHECK (json_type(steps) = 'array'),
    regie_level TEXT NOT NULL,
    planned TEXT NOT NULL CHECK (json_type(planned) = 'array'),
    leading_version INTEGER CHECK (leading_version > 0),
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    access TEXT NOT NULL
        CHECK (access IN ('eigen', 'ontvangen, wacht op antwoord', 'overgedragen', 'waarneemkopie')),
    access_until TEXT CHECK (date(access_until) IS access_until),
    receipt TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    rules INTEGER NOT NULL,
    schema INTEGER NOT NULL CHECK (schema > 0),
    body BLOB NOT NULL CHECK (length(body) > 0)
) STRICT
"""

# Holds all that the list shows, and `rules`: reading it leaves the pages with bodies alone.
CASES_LISTED = """
CREATE INDEX cases_listed ON cases (
    closed, code_key, id, code, steps, regie_level, planned, leading_version, access, access_until, rules
)
"""

CASE_RULES = (
    "CREATE INDEX cases_until ON cases (access_until, id) WHERE access_until IS NOT NULL",
    """
    CREATE TRIGGER cases_of_others_stay BEFORE UPDATE OF body, schema ON cases
    WHEN OLD.access <> 'eigen'
    BEGIN SELECT RAISE(ABORT, 'a case that is not held here never changes'); END
    """,
)

VERSIONS = """
CREATE TABLE versions (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    frozen_on TEXT NOT NULL CHECK (date(frozen_on) IS frozen_on),
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    kenmerk TEXT NOT NULL CHECK (kenmerk <> ''),
    previous_kenmerk TEXT NOT NULL,
    leading INTEGER NOT NULL CHECK (leading IN (0, 1)),
    schema INTEGER NOT NULL CHECK (schema > 0),
    body BLOB NOT NULL CHECK (length(body) > 0),
    PRIMARY KEY (case_id, number)
) STRICT
"""

VERSION_RULES = (
    "CREATE UNIQUE INDEX one_leading_version ON versions (case_id) WHERE leading = 1",
    """
    CREATE TRIGGER versions_stay BEFORE UPDATE OF
        case_id, number, frozen_on, reason, author, kenmerk, previous_kenmerk, schema, body ON versions
    BEGIN SELECT RAISE(ABORT, 'a version never changes'); END
    """,
    # A cascade from a deleted case finds the case gone; any other delete finds it still there.
    """
    CREATE TRIGGER versions_are_kept BEFORE DELETE ON versions
    WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id)
    BEGIN SELECT RAISE(ABORT, 'a version goes only with its case'); END
    """,
)

# That a plan leads is true in one vault only: in the one that holds the case as its own.
LEADING_RULES = (
    """
    CREATE TRIGGER only_own_versions_lead BEFORE INSERT ON versions
    WHEN NEW.leading = 1 AND EXISTS (SELECT 1 FROM cases WHERE id = NEW.case_id AND access <> 'eigen')
    BEGIN SELECT RAISE(ABORT, 'no version leads in a case that is not held here'); END
    """,
    """
    CREATE TRIGGER only_own_versions_lead_again BEFORE UPDATE OF leading ON versions
    WHEN NEW.leading = 1 AND EXISTS (SELECT 1 FROM cases WHERE id = NEW.case_id AND access <> 'eigen')
    BEGIN SELECT RAISE(ABORT, 'no version leads in a case that is not held here'); END
    """,
)

TRANSFERS = (
    """
    CREATE TABLE transfers (
        case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        version INTEGER NOT NULL CHECK (version >= 0),
        receiver TEXT NOT NULL CHECK (trim(receiver) <> ''),
        made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
        secret TEXT NOT NULL,
        content TEXT NOT NULL,
        answer TEXT NOT NULL,
        on_paper INTEGER NOT NULL CHECK (on_paper IN (0, 1)),
        confirmed_on TEXT CHECK (date(confirmed_on) IS confirmed_on),
        withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
        returned_on TEXT CHECK (date(returned_on) IS returned_on),
        CHECK (confirmed_on IS NULL OR withdrawn_on IS NULL),
        CHECK (returned_on IS NULL OR confirmed_on IS NOT NULL),
        PRIMARY KEY (case_id, number)
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX one_transfer_waits ON transfers (case_id)
    WHERE confirmed_on IS NULL AND withdrawn_on IS NULL
    """,
)

DEPUTIES = """
CREATE TABLE deputies (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    holder TEXT NOT NULL CHECK (trim(holder) <> ''),
    version INTEGER NOT NULL CHECK (version >= 0),
    made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
    until_on TEXT NOT NULL CHECK (date(until_on) IS until_on),
    ended_on TEXT CHECK (date(ended_on) IS ended_on),
    remark TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT
"""

COPIES = """
CREATE TABLE copies (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version >= 0),
    number INTEGER NOT NULL CHECK (number > 0),
    paper TEXT NOT NULL CHECK (paper <> ''),
    holders TEXT NOT NULL CHECK (json_type(holders) = 'array'),
    holder_kind TEXT,
    holder_label TEXT NOT NULL,
    printed_on TEXT NOT NULL CHECK (date(printed_on) IS printed_on),
    bladkenmerk TEXT NOT NULL,
    with_safety_sheet INTEGER NOT NULL CHECK (with_safety_sheet IN (0, 1)),
    variant TEXT NOT NULL,
    returned_on TEXT CHECK (date(returned_on) IS returned_on),
    destroyed_on TEXT CHECK (date(destroyed_on) IS destroyed_on),
    lost_on TEXT CHECK (date(lost_on) IS lost_on),
    remark TEXT NOT NULL,
    PRIMARY KEY (case_id, version, number)
) STRICT
"""

EXPORTS = """
CREATE TABLE exports (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    export_id TEXT NOT NULL CHECK (export_id <> ''),
    study TEXT NOT NULL,
    made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
    with_text INTEGER NOT NULL CHECK (with_text IN (0, 1)),
    replaces TEXT NOT NULL,
    PRIMARY KEY (case_id, export_id)
) STRICT
"""

DRAFTS = """
CREATE TABLE drafts (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    place TEXT NOT NULL,
    text TEXT NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (case_id, place)
) STRICT
"""

GUIDES = """
CREATE TABLE guides (
    name TEXT NOT NULL CHECK (name <> ''),
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (name, version)
) STRICT
"""

# No reference to the case: that a case was removed stays known after it is gone.
EVENTS = (
    """
    CREATE TABLE events (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind <> ''),
        case_id TEXT NOT NULL,
        detail TEXT NOT NULL,
        seal BLOB NOT NULL CHECK (length(seal) = 32)
    ) STRICT
    """,
    "CREATE INDEX events_of_case ON events (case_id)",
    # How many there are and the last seal, sealed: events that are cut off at the end show too.
    """
    CREATE TABLE events_head (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        count INTEGER NOT NULL CHECK (count > 0),
        last BLOB NOT NULL CHECK (length(last) = 32),
        seal BLOB NOT NULL CHECK (length(seal) = 32)
    ) STRICT
    """,
    """
    CREATE TRIGGER events_stay BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'an event never changes'); END
    """,
    """
    CREATE TRIGGER events_are_kept BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are kept'); END
    """,
)

# What the regisseur chose about what is watched; an empty field means as usual.
ATTENTION_RULES = """
CREATE TABLE attention_rules (
    rule TEXT PRIMARY KEY NOT NULL CHECK (rule <> ''),
    is_on INTEGER CHECK (is_on IN (0, 1)),
    period INTEGER CHECK (period >= 0)
) STRICT
"""

INDEXES = (
    """
    CREATE TABLE attention (
        id INTEGER PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind <> ''),
        place TEXT NOT NULL,
        from_day TEXT NOT NULL CHECK (date(from_day) IS from_day),
        until_day TEXT CHECK (date(until_day) IS until_day),
        sentence TEXT NOT NULL,
        action TEXT NOT NULL
    ) STRICT
    """,
    # With the days in it, so that the list of cases is made from the index alone.
    "CREATE INDEX attention_of_case ON attention (case_id, from_day, until_day)",
    "CREATE INDEX attention_from_day ON attention (from_day)",
    """
    CREATE TABLE agreements_due (
        id INTEGER PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        agreement_id TEXT NOT NULL,
        due_on TEXT NOT NULL CHECK (date(due_on) IS due_on)
    ) STRICT
    """,
    "CREATE INDEX agreements_due_of_case ON agreements_due (case_id)",
    "CREATE INDEX agreements_due_on ON agreements_due (due_on)",
    """
    CREATE TABLE hours (
        id INTEGER PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        entry_id TEXT NOT NULL,
        activity TEXT NOT NULL,
        minutes INTEGER NOT NULL CHECK (minutes >= 0),
        day TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX hours_of_case ON hours (case_id)",
)

# The words are stored once, in search_texts; the full-text index refers to them for its snippets.
SEARCH = (
    """
    CREATE TABLE search_texts (
        id INTEGER PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        place TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX search_texts_of_case ON search_texts (case_id)",
    """
    CREATE VIRTUAL TABLE search USING fts5 (
        text, content='search_texts', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )
    """,
    """
    CREATE TRIGGER search_added AFTER INSERT ON search_texts
    BEGIN INSERT INTO search (rowid, text) VALUES (NEW.id, NEW.text); END
    """,
    """
    CREATE TRIGGER search_dropped AFTER DELETE ON search_texts
    BEGIN INSERT INTO search (search, rowid, text) VALUES ('delete', OLD.id, OLD.text); END
    """,
)

STATEMENTS: tuple[str, ...] = (
    CASES,
    CASES_LISTED,
    *CASE_RULES,
    VERSIONS,
    *VERSION_RULES,
    *LEADING_RULES,
    *TRANSFERS,
    DEPUTIES,
    COPIES,
    EXPORTS,
    DRAFTS,
    GUIDES,
    *EVENTS,
    ATTENTION_RULES,
    *INDEXES,
    *SEARCH,
)
