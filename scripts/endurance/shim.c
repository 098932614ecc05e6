// Stands between the tool and the kernel for files under ENDURE_FOLDER: writes down what reaches the disk in which order
// (ENDURE_TRACE), and lets the call with the number ENDURE_AT fail with ENDURE_ERRNO, with ENDURE_STICKY all after it too.
// cc -shared -fPIC -o shim.so shim.c -ldl; LD_PRELOAD=shim.so
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static long at, sticky, number, calls;
static int trace = -1;
static const char *folder;
static size_t length;

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("ENDURE_AT"), *file = getenv("ENDURE_TRACE");
  folder = getenv("ENDURE_FOLDER");
  length = folder ? strlen(folder) : 0;
  at = text ? atol(text) : 0;
  text = getenv("ENDURE_ERRNO");
  number = text ? atol(text) : EIO;
  sticky = getenv("ENDURE_STICKY") != NULL;
  if (file) trace = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ours(const char *path) { return folder && strncmp(path, folder, length) == 0; }

static int name(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, PATH_MAX - 1);
  if (size <= 0) return 0;
  path[size] = 0;
  return ours(path);
}

// One record: kind, offset, lengths of path and data, path, data. Written at once, so that processes don't mix.
static void tell(char kind, const char *path, uint64_t offset, const void *data, uint32_t size) {
  if (trace < 0) return;
  uint32_t chars = strlen(path);
  size_t total = 17 + chars + size;
  char *record = malloc(total);
  record[0] = kind;
  memcpy(record + 1, &offset, 8);
  memcpy(record + 9, &chars, 4);
  memcpy(record + 13, &size, 4);
  memcpy(record + 17, path, chars);
  if (size) memcpy(record + 17 + chars, data, size);
  syscall(SYS_write, trace, record, total);
  free(record);
}

static int fails(void) {
  calls++;
  if (at == 0 || (sticky ? calls < at : calls != at)) return 0;
  errno = number;
  return 1;
}

#define REAL(type, symbol, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = dlsym(RTLD_NEXT, symbol);

static ssize_t put(int fd, const void *data, size_t size, off64_t offset) {
  char path[PATH_MAX];
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t)
  if (name(fd, path)) {
    if (fails()) return -1;
    ssize_t done = real(fd, data, size, offset);
    if (done > 0) tell('W', path, offset, data, done);
    return done;
  }
  return real(fd, data, size, offset);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) { return put(fd, data, size, offset); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) { return put(fd, data, size, offset); }

ssize_t write(int fd, const void *data, size_t size) {
  char path[PATH_MAX];
  REAL(ssize_t, "write", int, const void *, size_t)
  if (!folder || fd < 3 || !name(fd, path)) return real(fd, data, size);
  if (fails()) return -1;
  off64_t offset = lseek64(fd, 0, SEEK_CUR);
  ssize_t done = real(fd, data, size);
  if (done > 0) tell('W', path, offset, data, done);
  return done;
}

static ssize_t get(int fd, void *data, size_t size, off64_t offset) {
  char path[PATH_MAX];
  REAL(ssize_t, "pread64", int, void *, size_t, off64_t)
  if (name(fd, path)) {
    if (fails()) return -1;
    tell('r', path, offset, NULL, 0);
  }
  return real(fd, data, size, offset);
}
ssize_t pread64(int fd, void *data, size_t size, off64_t offset) { return get(fd, data, size, offset); }
ssize_t pread(int fd, void *data, size_t size, off_t offset) { return get(fd, data, size, offset); }

static int settle(const char *symbol, int fd) {
  char path[PATH_MAX];
  int (*real)(int) = dlsym(RTLD_NEXT, symbol);
  if (!name(fd, path)) return real(fd);
  if (fails()) return -1;
  int done = real(fd);
  struct stat status;
  if (done == 0 && fstat(fd, &status) == 0) tell(S_ISDIR(status.st_mode) ? 'D' : 'S', path, 0, NULL, 0);
  return done;
}
int fsync(int fd) { return settle("fsync", fd); }
int fdatasync(int fd) { return settle("fdatasync", fd); }

static int cut(int fd, off64_t size) {
  char path[PATH_MAX];
  REAL(int, "ftruncate64", int, off64_t)
  if (!name(fd, path)) return real(fd, size);
  if (fails()) return -1;
  int done = real(fd, size);
  if (done == 0) tell('T', path, size, NULL, 0);
  return done;
}
int ftruncate64(int fd, off64_t size) { return cut(fd, size); }
int ftruncate(int fd, off_t size) { return cut(fd, size); }

static int make(int at_fd, const char *path, int flags, mode_t mode) {
  REAL(int, "openat64", int, const char *, int, mode_t)
  if (!(flags & O_CREAT) || !ours(path)) return real(at_fd, path, flags, mode);
  if (fails()) return -1;
  int is_new = access(path, F_OK) != 0;
  int fd = real(at_fd, path, flags, mode);
  if (fd >= 0 && is_new) tell('C', path, 0, NULL, 0);
  else if (fd >= 0 && (flags & O_TRUNC)) tell('T', path, 0, NULL, 0);
  return fd;
}
#define MODE \
  mode_t mode = 0; \
  if (flags & O_CREAT) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); }
int open64(const char *path, int flags, ...) { MODE return make(AT_FDCWD, path, flags, mode); }
int open(const char *path, int flags, ...) { MODE return make(AT_FDCWD, path, flags, mode); }
int openat64(int fd, const char *path, int flags, ...) { MODE return make(fd, path, flags, mode); }
int openat(int fd, const char *path, int flags, ...) { MODE return make(fd, path, flags, mode); }

int unlink(const char *path) {
  REAL(int, "unlink", const char *)
  if (!ours(path)) return real(path);
  if (fails()) return -1;
  int done = real(path);
  if (done == 0) tell('U', path, 0, NULL, 0);
  return done;
}

static int move(const char *symbol, char kind, const char *from, const char *to) {
  int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, symbol);
  if (!ours(from) && !ours(to)) return real(from, to);
  if (fails()) return -1;
  int done = real(from, to);
  if (done == 0) tell(kind, from, 0, to, strlen(to));
  return done;
}
int rename(const char *from, const char *to) { return move("rename", 'R', from, to); }
int link(const char *from, const char *to) { return move("link", 'L', from, to); }
