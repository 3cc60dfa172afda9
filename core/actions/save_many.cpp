// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/save_many.h"

#include "core/actions/remove_record.h"
#include "core/store/replica.h"

#include <algorithm>
#include <iterator>

namespace caravan {
namespace {

constexpr std::size_t kSliceEdits = 200;

class ManySaver {
public:
    ManySaver(Replica& replica, const CompleteEdits& complete, const RecordId& import)
        : m_replica(replica), m_complete(complete), m_options{.isBundle = false, .import = import}
    {
    }

    void save(const std::vector<Edit>& slice)
    {
        const Done saved = trySave(slice);
        if (saved) {
            return;
        }
        if (slice.size() == 1) {
            ++result.failed;
            if (!result.firstError) {
                result.firstError = saved.error();
            }
            return;
        }
        for (const Edit& edit : slice) {
            save({edit});
        }
    }

    ManySaved result;

private:
    Done trySave(const std::vector<Edit>& slice)
    {
        auto complete = m_complete ? m_complete(slice) : Result<std::vector<Edit>>(slice);
        if (!complete) {
            return complete.error();
        }
        auto changes = m_replica.save(*complete, m_options);
        if (!changes) {
            return changes.error();
        }
        std::move(changes->begin(), changes->end(), std::back_inserter(result.changes));
        return done();
    }

    Replica& m_replica;
    const CompleteEdits& m_complete;
    SaveOptions m_options;
};

} // namespace

ManySaved saveMany(Replica& replica, const std::vector<Edit>& edits, const CompleteEdits& complete,
                   const RecordId& import, const ManyProgress& progress)
{
    ManySaver saver(replica, complete, import);
    for (std::size_t at = 0; at < edits.size(); at += kSliceEdits) {
        const std::size_t end = std::min(edits.size(), at + kSliceEdits);
        saver.save({edits.begin() + static_cast<std::ptrdiff_t>(at),
                    edits.begin() + static_cast<std::ptrdiff_t>(end)});
        if (progress && !progress(end, edits.size()) && end < edits.size()) {
            saver.result.isStopped = true;
            break;
        }
    }
    return std::move(saver.result);
}

Inverse inverseOf(Replica& replica, const std::vector<Change>& changes)
{
    Inverse inverse{replica.inverse(changes), false};
    const bool isOneBundle = !changes.empty() && !changes.front().bundle.isNil() &&
                             std::all_of(changes.begin(), changes.end(), [&](const Change& change) {
                                 return change.bundle == changes.front().bundle;
                             });
    inverse.isBundle = isOneBundle && inverse.edits.size() <= kRemovalBundleMax;
    return inverse;
}

} // namespace caravan
