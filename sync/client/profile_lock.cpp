// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/client/profile_lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace caravan::sync {

ProfileLock::~ProfileLock()
{
    if (m_handle >= 0) {
        close(m_handle);
    }
}

Done ProfileLock::take()
{
    if (m_handle < 0) {
        m_handle = open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    }
    if (m_handle < 0) {
        return Error{ErrorCode::storage, m_file.string(), std::strerror(errno)};
    }
    if (flock(m_handle, LOCK_EX | LOCK_NB) != 0) {
        return Error{ErrorCode::duplicate, m_file.string(), "another program synchronises it"};
    }
    return done();
}

} // namespace caravan::sync
