// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"
#include "core/workflow/upkeep.h"

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace caravan {

class Replica;

/// Numbers of quotes, visits and their like that never double, also offline: "Q26-17-003" is
/// the third quote of the year's numbers of series 17. Each laptop has a series of its own, a
/// record whose serial the hub gives when it takes the record (sync/hub); the count is kept in that
/// record and never goes down. A profile that belongs to no hub numbers with a part of its
/// replica's id.
///
/// Draws for one save; the edits it makes belong into the same bundle.
class Numbering {
public:
    Numbering(RecordSource& source, const Author& author);

    /// For a new record of an entity that is numbered by @p rule. Nothing while the hub has not
    /// given this laptop its serial: then the record stays without a number until numberWaiting().
    std::optional<std::string> draw(const Numbered& rule, Date today);
    /// True for a number that was drawn on this laptop.
    bool isOwn(const std::string& number) const;
    /// What keeps the count, and the series itself, with a new id, where this laptop has none yet.
    std::vector<Edit> edits(const std::function<RecordId()>& newId) const;

private:
    std::string label() const;

    const Author& m_author;
    std::string m_entity; ///< whose records count
    std::optional<Record> m_series;
    std::string m_tag; ///< of the replica, for profiles without a hub
    std::map<std::string, std::int64_t, std::less<>> m_drawn; ///< field of the series → count now
};

/// A new quote, order, visit or return gets the next number of its laptop's series.
class NumberRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

/// The record that asks the hub for a series, where this laptop needs one: so that the serial is
/// here before the first quote is.
std::vector<Edit> missingSeries(Replica& replica);
/// Numbers for the quotes and orders made here while there was no serial.
std::vector<Edit> numberWaiting(Replica& replica, Date today);

/// Asks the hub for this laptop's series of numbers, and numbers what was made before it came.
class NumberUpkeep final : public UpkeepTask {
public:
    std::vector<Edit> due(Replica& replica, TimePoint now, const Commit& since) override;

private:
    /// The sign-in for which was looked last.
    std::optional<std::tuple<RecordId, ReplicaId, bool>> m_signIn;
};

} // namespace caravan
