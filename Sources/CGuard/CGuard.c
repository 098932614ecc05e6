#include "CGuard.h"
#include <sqlite3.h>
#include <sys/prctl.h>
#include <sys/vfs.h>

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

void process_hide(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
