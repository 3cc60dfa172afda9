// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/store/commit.h"
#include "core/store/edit.h"

#include <memory>
#include <vector>

namespace caravan {

class Replica;

/// Something that a client does by itself, without anybody asking for it.
class UpkeepTask {
public:
    virtual ~UpkeepTask() = default;
    /// What has to be written now, as one bundle. Asked at every beat, with what changed since the
    /// last time; so it returns at once where neither that nor the time concerns it. The first time
    /// it looks at everything.
    virtual std::vector<Edit> due(Replica& replica, TimePoint now, const Commit& since) = 0;
};

/// What a client does in the background. The window drives it by its beat and `caravanctl sync`
/// after a sync; the list is in core/product/product_rules.h. Belongs to one thread.
class Upkeep {
public:
    using Tasks = std::vector<std::unique_ptr<UpkeepTask>>;
    explicit Upkeep(Tasks tasks) : m_tasks(std::move(tasks)) {}

    /// True when something was written. A task that fails does not keep the others from running;
    /// the first failure is returned.
    Result<bool> run(Replica& replica, TimePoint now, const Commit& since);

private:
    Tasks m_tasks;
};

} // namespace caravan
