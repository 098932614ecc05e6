#ifndef CGUARD_H
#define CGUARD_H

// What Swift can't call: sqlite3_db_config and prctl are variadic, statfs is both a type and a function.

/// Makes a connection defensive (no writable_schema, no journal_mode=OFF, no extension, no double-quoted strings) and
/// bounds what a statement may be. Returns an SQLite result code.
int sqlite_guard(void *connection);

/// Whether the connection is as `sqlite_guard` left it: 1 or 0.
int sqlite_is_guarded(void *connection);

/// Whether a path lies on a network or user-space filesystem, where SQLite's locks may not hold: 1 or 0.
int file_is_on_network(const char *path);

/// Forbids other processes of the same user to read this one's memory, and core dumps.
void process_hide(void);

#endif
