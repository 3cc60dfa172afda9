// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/draft.h"

#include "core/base/local_time.h"
#include "core/store/sync_state.h"

#include <utility>

namespace caravan {

Author authorOf(const SyncState& state)
{
    return {roleFrom(state.role), state.user, state.userName, state.replica, state.hubId.empty()};
}

Draft::Draft(RecordSource& now, std::vector<Edit> edits, const Author& author, TimePoint at,
             const std::function<RecordId()>& newId)
    : m_before(now), m_after(now), m_author(author), m_at(at), m_newId(newId)
{
    for (Edit& edit : edits) {
        add(std::move(edit));
    }
}

Date Draft::today() const
{
    return localTime(m_at).day;
}

void Draft::set(std::size_t index, const std::string& field, Value value)
{
    m_edits[index].set[field] = std::move(value);
    m_after.apply(m_edits[index]);
}

void Draft::set(const Record& record, const std::string& field, Value value)
{
    const auto known = m_contentOf.find(record.key());
    if (known != m_contentOf.end()) {
        set(known->second, field, std::move(value));
        return;
    }
    // Seen is the record as it stands, not what other rules of this save made of it.
    const std::optional<Record> now = m_before.find(record.entity->name, record.id);
    add(Edit::update(now ? *now : record, {{field, std::move(value)}}));
}

void Draft::add(Edit edit)
{
    if (edit.isContent()) {
        m_contentOf.try_emplace(edit.key(), m_edits.size());
    }
    m_edits.push_back(std::move(edit));
    m_after.apply(m_edits.back());
}

} // namespace caravan
