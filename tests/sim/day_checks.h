// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "tests/sim/reference_model.h"
#include "tests/sim/sim_world.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace caravan::test {

/// Keeps account of all that people were told is saved, and of all that the hub accepted, and says
/// at the end whether anything of it is missing.
class DayChecks {
public:
    explicit DayChecks(SimWorld& world);

    /// The saves of a laptop went well.
    void submitted(std::size_t client, const std::vector<Change>& changes);
    /// I5: what was saved last is in the journal, or in what the hub showed since. Throws.
    void mustNotFlicker();
    /// The user gave a refused change up.
    void givenUp(const Change& change) { m_lost.insert(change.op); }
    /// A moment of what a laptop has written, and its copies with it.
    struct Past {
        std::size_t line = 0;
        std::size_t length = 0;
    };
    Past pastOf(std::size_t client);
    /// The laptop @p client begins with that past: it is a copy.
    void profileWasCopied(std::size_t client, Past past);
    /// A laptop went back to an old state: what only it held is lost with it.
    void profileWasRestored(std::size_t client, Past past);

    /// A moment of the hub, for the case that it goes back to it.
    struct Mark {
        std::size_t accepted = 0;
        std::map<OpId, sync::OpResult> verdicts;
    };
    Mark mark() const { return {m_accepted.size(), m_world.hub().verdicts}; }
    void hubWasRestored(const Mark& mark);

    /// What is missing or wrong; empty: nothing.
    std::string difference();
    int conflicts() const { return m_conflicts; }

private:
    struct Submitted {
        std::size_t client = 0;
        Change change;
        std::string group;
        Past past; ///< what its author had written before
    };
    /// What one laptop has written, op by op, after what it has from another.
    struct Line {
        Past before;
        bool isFirst = true;
        std::vector<OpId> ops;
    };
    struct Accepted {
        Change change;
        ReplicaId replica;
        Revision rev = 0;
    };

    void note(const sync::SendRequest& request, const hub::HttpResponse& response);
    std::set<OpId> inJournals();
    void beginLine(std::size_t client, Past past);
    bool holds(Past past, const OpId& op) const;
    bool isJudged(const OpId& op) const;
    std::string checkValues();
    std::string checkCounters();
    std::string checkTexts();
    std::string checkModel();

    SimWorld& m_world;
    std::vector<Line> m_lines;
    std::map<std::size_t, std::size_t> m_lineOf; ///< client → its line
    std::vector<Submitted> m_submitted;
    std::vector<Accepted> m_accepted; ///< in the order of the hub
    std::set<OpId> m_known;           ///< ops of m_accepted
    std::set<OpId> m_lost;            ///< legitimately
    std::set<RecordKey> m_unsure;     ///< records whose history is not told in full
    int m_conflicts = 0;
};

} // namespace caravan::test
