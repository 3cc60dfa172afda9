// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"

#include <set>
#include <string>
#include <utility>

namespace caravan {

class Replica;

/// Pairs of records that look like one and are two, as somebody in the company said; nobody is
/// asked about them again.
class PairsApart {
public:
    /// Of the records of @p entity. None where the hub has no place for them. Error: storage….
    static Result<PairsApart> read(Replica& replica, const std::string& entity);

    bool has(const RecordId& one, const RecordId& other) const;

private:
    std::set<std::pair<RecordId, RecordId>> m_pairs; ///< the smaller id first
};

/// The edit that says that two records of @p entity are not the same, by their ids alone: everybody
/// is told, also who may see neither. Error: notFound, where one of
/// them is not here or the hub has no place for it.
Result<Edit> sayApart(Replica& replica, const std::string& entity, const RecordId& one,
                      const RecordId& other);

} // namespace caravan
