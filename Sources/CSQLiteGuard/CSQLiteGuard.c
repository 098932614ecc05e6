#include "CSQLiteGuard.h"
#include <sqlite3.h>

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
