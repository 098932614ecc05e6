#define _GNU_SOURCE
#include "CGuard.h"
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/timex.h>

static const struct { int option; int value; } settings[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
};
enum { count = sizeof settings / sizeof settings[0] };

int sqlite_guard(void *connection) {
  for (int i = 0; i < count; i++) {
    int result = sqlite3_db_config(connection, settings[i].option, settings[i].value, (int *)0);
    if (result != SQLITE_OK) return result;
  }
  sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 1000000);
  sqlite3_limit(connection, SQLITE_LIMIT_COLUMN, 100);
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
  return SQLITE_OK;
}

int sqlite_is_guarded(void *connection) {
  for (int i = 0; i < count; i++) {
    int value = -1;
    if (sqlite3_db_config(connection, settings[i].option, -1, &value) != SQLITE_OK) return 0;
    if (value != settings[i].value) return 0;
  }
  return sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, -1) == 0;
}

typedef void (*row_changing)(void *watch, void *connection, const char *table, int is_new);
// The same for all connections.
static _Atomic(row_changing) told;

static void tell(void *watch, sqlite3 *connection, int operation, const char *database, const char *table,
                 sqlite3_int64 from, sqlite3_int64 to) {
  if (sqlite3_stricmp(database, "main") != 0) return;
  row_changing changing = told;
  if (operation != SQLITE_INSERT) changing(watch, connection, table, 0);
  if (operation != SQLITE_DELETE) changing(watch, connection, table, 1);
}

void sqlite_watch(void *connection, void *watch, row_changing changing) {
  told = changing;
  sqlite3_preupdate_hook(connection, tell, watch);
}

int sqlite_changing_value(void *connection, int is_new, int column, long long *number, const char **text) {
  sqlite3_value *value = 0;
  int result = is_new ? sqlite3_preupdate_new(connection, column, &value)
                      : sqlite3_preupdate_old(connection, column, &value);
  if (result != SQLITE_OK) return 0;
  switch (sqlite3_value_type(value)) {
  case SQLITE_INTEGER:
    *number = sqlite3_value_int64(value);
    return 1;
  case SQLITE_TEXT:
    *text = (const char *)sqlite3_value_text(value);
    return 2;
  default:
    return 0;
  }
}

static long put(unsigned char *bytes, long room, long at, const void *content, long size) {
  if (size > 0 && at + size <= room) memcpy(bytes + at, content, size);
  return at + size;
}

// snprintf takes longer than the hash of what it writes.
static int write_digits(char *digits, unsigned long long number) {
  char reversed[20];
  int size = 0;
  do reversed[size++] = '0' + number % 10;
  while ((number /= 10) > 0);
  for (int i = 0; i < size; i++) digits[i] = reversed[size - 1 - i];
  return size;
}

long sqlite_row_bytes(void *statement, const int *order, int columns, unsigned char *bytes, long room) {
  long at = 0;
  for (int i = 0; i < columns; i++) {
    int column = order[i];
    char digits[24];
    double number;
    long long whole;
    const char *type;
    const void *content;
    int size;
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: continue;
    case SQLITE_INTEGER:
      type = "integer ";
      whole = sqlite3_column_int64(statement, column);
      size = 0;
      if (whole < 0) digits[size++] = '-';
      size += write_digits(digits + size, whole < 0 ? -(unsigned long long)whole : (unsigned long long)whole);
      content = digits;
      break;
    case SQLITE_TEXT:
      type = "text ";
      content = sqlite3_column_text(statement, column);
      size = sqlite3_column_bytes(statement, column);
      if (!content) return -1;
      break;
    case SQLITE_BLOB:
      type = "blob ";
      content = sqlite3_column_blob(statement, column);
      size = sqlite3_column_bytes(statement, column);
      if (!content && size > 0) return -1;
      break;
    default:
      // The log holds none: whoever put one there is found out by its hash, whatever that is.
      type = "real ";
      number = sqlite3_column_double(statement, column);
      content = &number;
      size = sizeof number;
    }
    const char *name = sqlite3_column_name(statement, column);
    char head[24] = " ";
    int length = 1 + write_digits(head + 1, strlen(type) + (unsigned long long)size);
    head[length++] = '\n';
    at = put(bytes, room, at, name, (long)strlen(name));
    at = put(bytes, room, at, head, length);
    at = put(bytes, room, at, type, (long)strlen(type));
    at = put(bytes, room, at, content, size);
  }
  return at;
}

int file_is_on_network(const char *path) {
  struct statfs filesystem;
  if (statfs(path, &filesystem) != 0) return 0;
  switch ((unsigned int)filesystem.f_type) {
  case 0x6969u:     // NFS
  case 0x517Bu:     // SMB
  case 0xFE534D42u: // SMB2
  case 0xFF534D42u: // CIFS
  case 0x5346414Fu: // AFS
  case 0x73757245u: // Coda
  case 0x65735546u: // FUSE: sshfs and the like
  case 0x01021997u: // 9p
    return 1;
  default:
    return 0;
  }
}

void process_hide(void) {
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

void process_name(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }

int process_catch_endings(void) {
  sigset_t endings;
  sigemptyset(&endings);
  sigaddset(&endings, SIGHUP);
  sigaddset(&endings, SIGINT);
  sigaddset(&endings, SIGQUIT);
  sigaddset(&endings, SIGTERM);
  if (sigprocmask(SIG_BLOCK, &endings, 0) != 0) return -1;
  return signalfd(-1, &endings, SFD_CLOEXEC | SFD_NONBLOCK);
}

int process_watch(int process) { return (int)syscall(SYS_pidfd_open, process, 0); }

long long connection_user(int connection, int *process) {
  struct ucred peer;
  socklen_t size = sizeof peer;
  if (getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return -1;
  if (process) *process = peer.pid;
  return peer.uid;
}

int process_start(const char *program, char *const arguments[], char *const environment[], int input) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_RDWR, 0);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_RDWR, 0);
  posix_spawn_file_actions_addclosefrom_np(&files, 3);

  posix_spawnattr_t manner;
  posix_spawnattr_init(&manner);
  posix_spawnattr_setflags(&manner, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&manner, &signals);
  sigfillset(&signals);
  posix_spawnattr_setsigdefault(&manner, &signals);

  pid_t process;
  int result = posix_spawn(&process, program, &files, &manner, arguments, environment);
  posix_spawnattr_destroy(&manner);
  posix_spawn_file_actions_destroy(&files);
  return result == 0 ? process : -1;
}

int file_device(const char *path, unsigned int *major_number, unsigned int *minor_number) {
  struct stat found;
  if (stat(path, &found) != 0) return -1;
  *major_number = major(found.st_dev);
  *minor_number = minor(found.st_dev);
  return 0;
}

int clock_is_kept(void) {
  struct timex state = {0};
  return adjtimex(&state) >= 0 && !(state.status & STA_UNSYNC);
}
