// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/key_order.h"

#include <algorithm>

namespace caravan::store {
namespace {

void bindKey(SQLite::Statement& statement, int index, const PageAnchors::Anchor& anchor)
{
    if (const auto* number = std::get_if<std::int64_t>(&anchor.key)) {
        statement.bind(index, *number);
    } else if (const auto* text = std::get_if<std::string>(&anchor.key)) {
        if (anchor.isBlob) {
            statement.bind(index, text->data(), static_cast<int>(text->size()));
        } else {
            statement.bind(index, *text);
        }
    }
}

} // namespace

std::optional<KeyOrder> KeyOrder::of(const Query& query, const SqlQuery& sql)
{
    if (query.sort.size() > 1) {
        return std::nullopt;
    }
    KeyOrder order;
    order.m_isDescending = !query.sort.empty() && query.sort.front().descending;
    order.m_key =
        sql.orderBy.substr(0, sql.orderBy.rfind(order.m_isDescending ? " DESC, t.id" : ", t.id"));
    order.m_isNeverNull = order.m_key == "t.title_key" || order.m_key == "t.at";
    return order;
}

std::vector<std::string> KeyOrder::behind(const PageAnchors::Anchor& anchor) const
{
    const std::string sign = m_isDescending ? " < " : " > ";
    const std::string none = m_key + " IS NULL";
    if (anchor.key.index() != 0) {
        const std::string range = "(" + m_key + ", t.id)" + sign + "(?, ?)";
        return m_isDescending && !m_isNeverNull ? std::vector<std::string>{range, none}
                                                : std::vector<std::string>{range};
    }
    const std::string rest = none + " AND t.id" + sign + "?";
    return m_isDescending ? std::vector<std::string>{rest}
                          : std::vector<std::string>{rest, m_key + " IS NOT NULL"};
}

std::vector<std::string> KeyOrder::before(const PageAnchors::Anchor& anchor) const
{
    KeyOrder other = *this;
    other.m_isDescending = !m_isDescending;
    return other.behind(anchor);
}

int KeyOrder::bind(SQLite::Statement& statement, int index, const std::string& condition,
                   const PageAnchors::Anchor& anchor)
{
    const auto places = std::count(condition.begin(), condition.end(), '?');
    if (places == 2) {
        bindKey(statement, index++, anchor);
    }
    if (places > 0) {
        bindId(statement, index++, anchor.id);
    }
    return index;
}

PageAnchors::Anchor readAnchor(const SQLite::Column& key, const RecordId& id)
{
    PageAnchors::Anchor anchor;
    anchor.id = id;
    anchor.isBlob = key.isBlob();
    if (key.isInteger()) {
        anchor.key = static_cast<std::int64_t>(key.getInt64());
    } else if (!key.isNull()) {
        anchor.key = key.getString();
    }
    return anchor;
}

} // namespace caravan::store
