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
    ManySaver(Replica& replica, SaveOptions options) : m_replica(replica), m_options(options)
    {
        m_options.isBundle = false;
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
        auto changes = m_replica.save(slice, m_options);
        if (!changes) {
            return changes.error();
        }
        std::move(changes->begin(), changes->end(), std::back_inserter(result.changes));
        return done();
    }

    Replica& m_replica;
    SaveOptions m_options;
};

} // namespace

ManySaved saveMany(Replica& replica, const std::vector<Edit>& edits, SaveOptions options,
                   const ManyProgress& progress)
{
    ManySaver saver(replica, options);
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
