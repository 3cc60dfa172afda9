// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "tests/support/loan/loan_catalogue.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {

/// A laptop of Lin, who lends devices to Acme.
class LoanFixture : public ReplicaFixture {
protected:
    using Titles = std::vector<std::string>;

    static std::string textValue(const char* text) { return text; }
    explicit LoanFixture(std::shared_ptr<const Catalogue> catalogue = loanCatalogue())
        : ReplicaFixture(catalogue), loan(*catalogue), model(std::move(catalogue))
    {
        begin("2026-11-23");
        me = person("Lin");
        EXPECT_TRUE(SyncDoor(*replica).updateSyncState([&](SyncState& state) { state.user = me; }));
        acme = create("account", {{"name", textValue("Acme")},
                                  {"industry", textValue("machinery")},
                                  {"position", textValue("48.137, 11.7")}});
    }
    RecordId person(const std::string& name)
    {
        return create(
            "user", {{"name", name}, {"mail", name + "@firm.example"}, {"role", textValue("rep")}});
    }
    /// A loan to Acme of one's own.
    Record lend(const std::string& title, Values more = {})
    {
        more.try_emplace(loan.title, title);
        more.try_emplace(loan.customer, acme);
        more.try_emplace(loan.owner, me);
        Edit edit = Edit::create(loan.name, replica->newId(), std::move(more));
        const auto saved = replica->save({edit});
        EXPECT_TRUE(saved) << describe(saved.error());
        return now(edit.id);
    }
    Record now(const RecordId& id) { return replica->find(loan.name, id)->record; }
    /// A call about a loan.
    Record call(const Record& about, const char* status = "open")
    {
        const Entity& calls = replica->catalogue().at(Serves::activities);
        const Field& link = linkFrom(replica->catalogue(), Serves::activities, loan.entity);
        const RecordId id = create(calls.name, {{calls.title.front(), textValue("Call")},
                                                {calls.phaseField()->name, textValue(status)},
                                                {calls.scope.owner, me},
                                                {link.name, about.key()}});
        return replica->find(calls.name, id)->record;
    }
    std::vector<std::string> titles(const Query& query)
    {
        const auto rows = replica->select(query, 0, 100);
        EXPECT_TRUE(rows) << describe(rows.error());
        std::vector<std::string> found;
        for (const Row& row : *rows) {
            found.push_back(row.record.title());
        }
        return found;
    }

    const LoanWords loan;
    const std::shared_ptr<const Catalogue> model;
    RecordId me, acme;
};

} // namespace caravan::test
