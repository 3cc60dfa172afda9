// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/store/feed_rows.h"

#include <boost/json.hpp>

#include <string>

namespace caravan::hub {

/// What a caller is shown of records: the one way of their content out of the hub. A field that is
/// hidden from their role leaves neither in the record, nor in a conflict about it, nor in its
/// history.
class RecordView {
public:
    /// Both outlive the view.
    RecordView(const Catalogue& catalogue, const Rights& rights)
        : m_catalogue(catalogue), m_rights(rights),
          m_conflicts(catalogue.at(Serves::conflicts).name)
    {
    }

    /// The record lives, stands where the caller may read, and is no conflict about a hidden field.
    bool shows(const FeedRow& row) const;
    /// The line of the feed.
    void appendPut(const FeedRow& row, std::string& out) const;
    bool hides(std::string_view entity, std::string_view group) const;
    /// Removes the fields, or groups, that the caller is not shown.
    void strip(std::string_view entity, boost::json::object& byName) const;

private:
    void stripConflict(boost::json::object& fields) const;

    const Catalogue& m_catalogue;
    const Rights& m_rights;
    const std::string& m_conflicts; ///< the entity that they are records of
};

} // namespace caravan::hub
