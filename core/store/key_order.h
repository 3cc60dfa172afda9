// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/page_anchors.h"
#include "core/store/query_sql.h"

#include <optional>

namespace caravan::store {

/// The order of a question by one expression and the id, cut at a place. Rows without a value come
/// first, as in SQLite, and last when descending.
class KeyOrder {
public:
    /// Nothing for an order by several expressions.
    static std::optional<KeyOrder> of(const Query& query, const SqlQuery& sql);

    const std::string& key() const { return m_key; }

    /// Conditions that together hold for what lies behind (before) the anchor, each in the order
    /// of the question and answered by one range of an index; the first before the second.
    std::vector<std::string> behind(const PageAnchors::Anchor& anchor) const;
    std::vector<std::string> before(const PageAnchors::Anchor& anchor) const;
    /// Binds the values of one of these conditions from @p index on; returns the next index.
    static int bind(SQLite::Statement& statement, int index, const std::string& condition,
                    const PageAnchors::Anchor& anchor);

private:
    std::string m_key;
    bool m_isDescending = false;
    bool m_isNeverNull = false;
};

/// @p key is the column of KeyOrder::key().
PageAnchors::Anchor readAnchor(const SQLite::Column& key, const RecordId& id);

} // namespace caravan::store
