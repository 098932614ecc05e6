"""What a log holds, read by SQLite itself."""
import hashlib
import os
import sqlite3


# What every look leaves, and what goes with it.
HISTORY = ("journal", "journalNode", "sessionKey")


def of(path, besides=()):
    """A digest of every row, but for some tables; None where there is no log, and the fault where SQLite finds one."""
    if not os.path.exists(path):
        return None
    database = sqlite3.connect(path)
    try:
        if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            return "corrupt"
        tables = [name for name, in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        digest = hashlib.sha256()
        for table in sorted(set(tables) - set(besides)):
            digest.update(table.encode())
            for row in database.execute(f'SELECT * FROM "{table}"'):
                digest.update(repr(row).encode())
        return digest.hexdigest()
    except sqlite3.DatabaseError as fault:
        return f"corrupt: {fault}"
    finally:
        database.close()


def entries(path):
    """How many entries the history has."""
    database = sqlite3.connect(path)
    try:
        return database.execute("SELECT count(*) FROM journal").fetchone()[0]
    finally:
        database.close()
