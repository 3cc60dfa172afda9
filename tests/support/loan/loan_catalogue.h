// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/product/product_reports.h"
#include "core/reports/reports.h"
#include "core/schema/catalogue.h"
#include "resources/embedded.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace caravan::test {

/// A file of tests/support/loan.
inline std::string loanFile(const std::string& name)
{
    const char* root = std::getenv("CARAVAN_SOURCE_DIR");
    std::ifstream file(std::string(root != nullptr ? root : ".") + "/tests/support/loan/" + name);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::vector<Catalogue::Source> productSources()
{
    std::vector<Catalogue::Source> sources;
    for (const resources::EmbeddedFile& file : resources::embeddedSchema()) {
        sources.push_back({file.name, file.text});
    }
    return sources;
}

/// The product's own schema and one entity more, and where it is given a report.
inline std::shared_ptr<const Catalogue> productWith(const std::string& entity,
                                                    const std::string& report = {})
{
    std::vector<Catalogue::Source> sources = productSources();
    sources.push_back({"loan.json", entity});
    Catalogue::Parts parts = Catalogue::productParts();
    if (!report.empty()) {
        parts.reports.push_back({"loans.json", report});
    }
    const auto loaded = Catalogue::load(sources, parts);
    EXPECT_TRUE(loaded) << describe(loaded.error());
    return loaded ? *loaded : Catalogue::builtIn();
}

/// With loan.json, which no C++ names.
inline std::shared_ptr<const Catalogue> loanCatalogue()
{
    static const std::shared_ptr<const Catalogue> kCatalogue = productWith(loanFile("loan.json"));
    return kCatalogue;
}

/// With loan.json as a company would write it that knows no hours: a loan begins on a day, or
/// (@p start: false) is only due on one.
inline std::shared_ptr<const Catalogue> dayLoanCatalogue(bool hasStart)
{
    std::string loan = loanFile("loan.json");
    const auto replace = [&](const std::string& from, const std::string& to) {
        const std::size_t at = loan.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        loan.replace(at, from.size(), to);
    };
    replace(R"("start": "starts_at", "end": "ends_at", )", hasStart ? R"("start": "day", )" : "");
    replace(R"("fields": [
)",
            R"("fields": [
    {"name": "day", "type": "date", "labels": {"en": "Day", "zh_CN": "日期", "zh_TW": "日期"}},
)");
    return productWith(loan);
}

/// The product's reports and those of loans.json.
inline Reports loanReports()
{
    const auto loaded = Reports::load(*productWith(loanFile("loan.json"), loanFile("loans.json")),
                                      productReportKinds(), Reports::Misfits::refuse);
    EXPECT_TRUE(loaded) << describe(loaded.error());
    return loaded ? *loaded : Reports();
}

/// The entity of loan.json and its fields, by what it says of itself: a walk that uses these would
/// do for any other.
struct LoanWords {
    /// Of a catalogue that has it.
    explicit LoanWords(const Catalogue& catalogue) : entity(find(catalogue)) {}

    static const Entity& find(const Catalogue& catalogue)
    {
        const auto found = std::find_if(
            catalogue.entities().begin(), catalogue.entities().end(),
            [](const Entity& one) { return Catalogue::builtIn()->entity(one.name) == nullptr; });
        return found != catalogue.entities().end() ? *found : catalogue.entities().front();
    }
    template<class Is>
    std::string first(Is is) const
    {
        const auto found = std::find_if(entity.fields.begin(), entity.fields.end(), is);
        return found != entity.fields.end() ? found->name : std::string();
    }
    std::string ofType(FieldType type) const
    {
        return first([&](const Field& field) { return field.type == type; });
    }
    std::string refersTo(const std::string& target) const
    {
        return first([&](const Field& field) { return field.target == target; });
    }
    std::string stateIn(Phase phase) const { return entity.statesIn({phase}).front(); }

    const Entity& entity;
    const std::string name = entity.name;
    const std::string title = entity.title.front();
    const std::string state = entity.status->field;
    const std::string kind = entity.kindField()->name;
    const std::string number = entity.number->field;
    const std::string sum = entity.board->sum;
    const std::string owner = entity.scope.owner;
    const std::string code = entity.identity.back();
    const std::string start = entity.moments.start;
    const std::string end = entity.moments.end;
    const std::string due = entity.moments.due;
    const std::string link = ofType(FieldType::link);
    const std::string notes = ofType(FieldType::longText);
    const std::string customer = refersTo("account");
};

/// The link by which what serves as that is about a record of @p entity.
inline const Field& linkFrom(const Catalogue& catalogue, Serves served, const Entity& entity)
{
    const std::vector<Field>& fields = catalogue.at(served).fields;
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
        return field.mayReferTo(entity.name);
    });
    EXPECT_NE(found, fields.end());
    return *found;
}

} // namespace caravan::test
