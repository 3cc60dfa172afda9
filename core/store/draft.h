// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/store/author.h"
#include "core/store/edited_source.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

/// Edits on their way into the replica, while rules complete them. Lives inside one save.
class Draft {
public:
    /// @p now: the records as they stand. @p newId: ids of records that rules make.
    Draft(RecordSource& now, std::vector<Edit> edits, const Author& author, TimePoint at,
          const std::function<RecordId()>& newId);

    /// Rules walk by index: an edit that a rule adds comes behind the others.
    std::size_t size() const { return m_edits.size(); }
    const Edit& edit(std::size_t index) const { return m_edits[index]; }
    const std::vector<Edit>& edits() const { return m_edits; }

    /// The records without the edits, and with them.
    RecordSource& before() { return m_before; }
    RecordSource& after() { return m_after; }
    const Author& author() const { return m_author; }
    TimePoint at() const { return m_at; }
    /// By the clock of this machine.
    Date today() const;
    RecordId newId() { return m_newId(); }

    /// Sets a field in an edit.
    void set(std::size_t index, const std::string& field, Value value);
    /// Sets a field of a record: in the edit that makes or changes it, else in one more.
    void set(const Record& record, const std::string& field, Value value);
    void add(Edit edit);

private:
    RecordSource& m_before;
    EditedSource m_after;
    std::vector<Edit> m_edits;
    std::map<RecordKey, std::size_t> m_contentOf; ///< record → the first edit that says what it is
    const Author& m_author;
    TimePoint m_at;
    const std::function<RecordId()>& m_newId;
};

} // namespace caravan
