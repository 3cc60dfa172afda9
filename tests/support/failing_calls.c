/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded before the C library (LD_PRELOAD): makes the nth call of one kind fail that concerns a path
   holding CARAVAN_FAIL_PATH, once or, with CARAVAN_FAIL_ALWAYS, from then on. CARAVAN_FAIL_CALL is
   open, read, write, fsync, rename or unlink; CARAVAN_FAIL_NTH counts from 1. Writes one byte to the
   file CARAVAN_FAIL_MARK when it did. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int count = 0;

static int fails(const char *call, const char *path)
{
    const char *wanted = getenv("CARAVAN_FAIL_CALL");
    const char *part = getenv("CARAVAN_FAIL_PATH");
    const char *nth = getenv("CARAVAN_FAIL_NTH");
    if (!wanted || !part || !nth || strcmp(wanted, call) != 0 || !path || !strstr(path, part))
        return 0;
    ++count;
    if (count < atoi(nth) || (count > atoi(nth) && !getenv("CARAVAN_FAIL_ALWAYS")))
        return 0;
    const char *mark = getenv("CARAVAN_FAIL_MARK");
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    int file = mark ? real(mark, O_WRONLY | O_CREAT, 0600) : -1;
    if (file >= 0)
        close(file);
    errno = EIO;
    return 1;
}

static const char *path_of(int handle, char *buffer, size_t size)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, buffer, size - 1);
    buffer[length < 0 ? 0 : length] = '\0';
    return buffer;
}

int open(const char *path, int flags, ...)
{
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = (flags & O_CREAT) ? (mode_t)va_arg(arguments, int) : 0;
    va_end(arguments);
    return fails("open", path) ? -1 : real(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open64");
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = (flags & O_CREAT) ? (mode_t)va_arg(arguments, int) : 0;
    va_end(arguments);
    return fails("open", path) ? -1 : real(path, flags, mode);
}

#define BY_HANDLE(name, type, call, parameters, values)                                            \
    type name parameters                                                                           \
    {                                                                                              \
        char path[4096];                                                                           \
        type(*real) parameters = dlsym(RTLD_NEXT, #name);                                          \
        return fails(call, path_of(handle, path, sizeof path)) ? -1 : real values;                 \
    }

BY_HANDLE(read, ssize_t, "read", (int handle, void *bytes, size_t size), (handle, bytes, size))
BY_HANDLE(pread, ssize_t, "read", (int handle, void *bytes, size_t size, off_t at),
          (handle, bytes, size, at))
BY_HANDLE(pread64, ssize_t, "read", (int handle, void *bytes, size_t size, off64_t at),
          (handle, bytes, size, at))
BY_HANDLE(write, ssize_t, "write", (int handle, const void *bytes, size_t size),
          (handle, bytes, size))
BY_HANDLE(pwrite, ssize_t, "write", (int handle, const void *bytes, size_t size, off_t at),
          (handle, bytes, size, at))
BY_HANDLE(pwrite64, ssize_t, "write", (int handle, const void *bytes, size_t size, off64_t at),
          (handle, bytes, size, at))
BY_HANDLE(fsync, int, "fsync", (int handle), (handle))
BY_HANDLE(fdatasync, int, "fsync", (int handle), (handle))

int rename(const char *from, const char *to)
{
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
    return fails("rename", to) ? -1 : real(from, to);
}

int unlink(const char *path)
{
    int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
    return fails("unlink", path) ? -1 : real(path);
}
