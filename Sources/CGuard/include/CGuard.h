#ifndef CGUARD_H
#define CGUARD_H

// What Swift can't call: sqlite3_db_config, prctl and syscall are variadic, statfs is both a type and a function,
// the rest is GNU's and not in its module.

/// Makes a connection defensive (no writable_schema, no journal_mode=OFF, no extension, no double-quoted strings) and
/// bounds what a statement may be. Returns an SQLite result code.
int sqlite_guard(void *connection);

/// Whether the connection is as `sqlite_guard` left it: 1 or 0.
int sqlite_is_guarded(void *connection);

/// Calls `changing` for each row of the log that the connection is about to write, before (`is_new` 0) and after (1):
/// by whatever statement, trigger or constraint. Debian's SQLite has the hook for it (SQLITE_ENABLE_PREUPDATE_HOOK).
/// `watch` must live as long as the connection; all connections have the same `changing`.
void sqlite_watch(
  void *connection, void *watch, void (*changing)(void *watch, void *connection, const char *table, int is_new));

/// Within `changing`: a column's value. 1 for an integer, 2 for a text that stands until `changing` returns, 0 for
/// anything else.
int sqlite_changing_value(void *connection, int is_new, int column, long long *number, const char **text);

/// The bytes of a statement's row that are hashed: its columns in `order`, each as name, length, type and content, nulls
/// left out. Returns how many there are and writes them where there is room; -1 where memory ran out.
long sqlite_row_bytes(void *statement, const int *order, int columns, unsigned char *bytes, long room);

/// Whether a path lies on a network or user-space filesystem, where SQLite's locks may not hold: 1 or 0.
int file_is_on_network(const char *path);

/// The device that a path lies on, as its major and minor number; -1 on failure.
int file_device(const char *path, unsigned int *major_number, unsigned int *minor_number);

/// Whether the kernel's clock is kept in step with others: 1 or 0.
int clock_is_kept(void);

/// Forbids other processes of the same user to read this one's memory, core dumps, and programs run from here to gain
/// rights.
void process_hide(void);

/// The name that ps and top show for this process; at most 15 bytes.
void process_name(const char *name);

/// Turns the signals that end a process (HUP, INT, QUIT, TERM) into a descriptor that becomes readable; -1 on failure.
int process_catch_endings(void);

/// A descriptor that becomes readable when another process ends; -1 when there is no such process.
int process_watch(int process);

/// The user at the other end of a connected UNIX socket, by the kernel's word, and its process id (`process` may be
/// null); -1 on failure.
long long connection_user(int connection, int *process);

/// Runs a program in a session of its own, with `input` as its standard input, /dev/null as its other standard
/// descriptors, no further one, and no signal blocked or ignored. Returns its process id, or -1.
int process_start(const char *program, char *const arguments[], char *const environment[], int input);

#endif
