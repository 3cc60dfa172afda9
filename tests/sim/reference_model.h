// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace caravan::test {

/// What the hub's records must hold, told from the accepted changes alone, in the order in which
/// they were accepted. An oracle for the merge, written apart from it: one ledger for each field
/// group, values as JSON text, a rule for each policy by name.
class ReferenceModel {
public:
    /// One accepted change; @p rev is the record's revision that the hub gave it.
    void take(const Change& change, const ReplicaId& replica, Revision rev);
    /// After a fork: what @p before wrote up to its number @p through is @p replica's own.
    void continues(const ReplicaId& replica, const ReplicaId& before, std::int64_t through);
    /// Something changed the record that is not told here (a merge of two, a lost history).
    void forget(const RecordKey& key) { m_unknown.insert(key); }

    /// How @p record differs from what it must hold; empty: not at all.
    std::string difference(const Record& record) const;
    /// Accepted changes that were compared, for showing that the oracle saw something.
    std::int64_t taken() const { return m_taken; }

private:
    struct Ledger {
        bool isTouched = false;
        bool isUnclear = false; ///< texts are merged by lines, which this model does not do
        std::string value = "null";
        std::set<std::string> past; ///< all that it was before
        Revision version = 1;
        ReplicaId author;
        std::int64_t n = 0;
    };
    void enter(Ledger& ledger, const Entity& entity, const Group& group, const GroupChange& change,
               const ReplicaId& replica, std::int64_t n, Revision rev, bool isGivenBack) const;
    bool isOwn(const Ledger& ledger, const ReplicaId& replica, std::int64_t n) const;

    std::map<RecordKey, std::map<std::string, Ledger>> m_records;
    std::map<ReplicaId, std::map<ReplicaId, std::int64_t>> m_before;
    std::set<RecordKey> m_unknown;
    std::int64_t m_taken = 0;
};

} // namespace caravan::test
