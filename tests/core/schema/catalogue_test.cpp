// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import.h"
#include "core/merge/merge.h"
#include "core/record/change.h"
#include "core/schema/value_check.h"
#include "core/schema/value_json.h"
#include "core/schema/value_text.h"
#include "core/selling/offer_lines.h"
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"
#include "tests/support/small_catalogue.h"

#include <boost/json.hpp>

namespace caravan::test {
namespace {

const std::string kAnyLabels = R"("labels":{"en":"x","zh_CN":"x","zh_TW":"x"})";

std::string entityWith(const std::string& fields, const std::string& more = "")
{
    return R"({"entity":"thing","icon":"box","title":["name"],"plural":{"en":"x","zh_CN":"x","zh_TW":"x"},)" +
           kAnyLabels + more + R"(,"fields":[{"name":"name","type":"text",)" + kAnyLabels + "}" +
           fields + "]}";
}

/// A link to what a company may add: there is nothing yet that it could refer to.
bool isUnused(const Field& field)
{
    return field.type == FieldType::link && field.targets.empty();
}

/// Some value that a field takes; the @p variant-th, so that two differ.
Value sample(const Field& field, int variant)
{
    const std::string digit = std::to_string(variant);
    switch (field.type) {
    case FieldType::boolean:
        return variant % 2 == 0;
    case FieldType::integer:
        return std::max<std::int64_t>(field.min.value_or(0), 0) + variant;
    case FieldType::decimal:
        return *Decimal::parse("1" + digit + ".25");
    case FieldType::money:
        return Money{*Decimal::parse("120" + digit + ".50"), "EUR"};
    case FieldType::date:
        return "2026-11-2" + digit;
    case FieldType::dateTime:
        return "2026-11-2" + digit + "T08:00:00.000Z";
    case FieldType::choice:
        return field.choices[static_cast<std::size_t>(variant) % field.choices.size()].value;
    case FieldType::choiceSet:
        return TextSet{
            field.choices[static_cast<std::size_t>(variant) % field.choices.size()].value};
    case FieldType::reference: {
        RecordId id;
        id.bytes[0] = static_cast<std::uint8_t>(variant + 1);
        return id;
    }
    case FieldType::link: {
        if (isUnused(field)) {
            return {};
        }
        RecordKey key{field.targets.front(), {}};
        key.id.bytes[0] = static_cast<std::uint8_t>(variant + 1);
        return key;
    }
    case FieldType::phone:
        return "+86 512 6283 123" + digit;
    case FieldType::mail:
        return "a" + digit + "@caravan.example";
    case FieldType::web:
        return "https://caravan.example/" + digit;
    case FieldType::recurrence:
        return "FREQ=DAILY;INTERVAL=" + std::to_string(variant + 1);
    case FieldType::position:
        return "48.137, " + std::to_string(variant + 1);
    case FieldType::file:
        return FileRef{std::string(64, 'a'), variant, "报告.pdf", "application/pdf"};
    case FieldType::text:
    case FieldType::longText:
        return "文 text " + digit;
    }
    return {};
}

TEST(CatalogueLoader, NamesFileEntityAndFieldOfAMistake)
{
    const auto error = [](const std::string& text) {
        const auto loaded = smallCatalogue({{"thing.json", text}});
        return loaded ? std::string("(good)") : describe(loaded.error());
    };
    const auto field = [](const std::string& rest) {
        return entityWith(R"(,{"name":"size",)" + kAnyLabels + rest + "}");
    };

    EXPECT_EQ(error(entityWith("")), "(good)");
    EXPECT_NE(error(field(R"(,"type":"colour")")).find("thing.json: thing.size"),
              std::string::npos);
    EXPECT_NE(error(field(R"(,"type":"choice")")).find("needs choices"), std::string::npos);
    EXPECT_NE(error(field(R"(,"type":"text","policy":"counter")")).find("needs one number"),
              std::string::npos);
    EXPECT_NE(error(field(R"(,"type":"reference","to":"moon")")).find("moon"), std::string::npos);
    EXPECT_NE(error(field(R"(,"type":"text","requird":true)")).find("requird"), std::string::npos);
    EXPECT_NE(error(field(R"(,"type":"integer","default":"x")")).find("default"),
              std::string::npos);
    const std::string states = R"(,{"name":"state",)" + kAnyLabels +
                               R"(,"type":"choice","choices":[{"value":"open",)" + kAnyLabels +
                               "},{\"value\":\"lost\"," + kAnyLabels + "}]}";
    const auto aside = [&](const std::string& ways) {
        return error(entityWith(states, R"(,"status":{"field":"state","aside":)" + ways + "}"));
    };
    EXPECT_EQ(aside(R"({"lost":"open"})"), "(good)");
    EXPECT_NE(aside(R"({"lost":"won"})").find("thing.status.aside"), std::string::npos);
    EXPECT_NE(aside(R"({"won":""})").find("thing.status.aside"), std::string::npos);
    EXPECT_NE(error(R"({"entity":"thing","entity":"thing"})").find("thing.json"),
              std::string::npos);
    EXPECT_NE(error(R"({"entity":"thing",)").find("byte"), std::string::npos);
}

/// Whoever made something at a visit and owns it has it in his hands; only facts about a customer
/// leave with the customer.
TEST(BuiltInCatalogue, WhatIsMadeAtAVisitKeepsTheSightOfItsOwner)
{
    int seen = 0;
    for (const Entity& entity : Catalogue::builtIn()->entities()) {
        const bool isOfAVisit =
            std::any_of(entity.fields.begin(), entity.fields.end(), [](const Field& field) {
                return field.type == FieldType::reference && field.target == "visit";
            });
        if (isOfAVisit && !entity.scope.owner.empty() && entity.name != "visit") {
            ++seen;
            EXPECT_FALSE(entity.scope.onlyFollows) << entity.name;
        }
    }
    EXPECT_GE(seen, 2) << "returns and files at least";
}

TEST(CatalogueLoader, ReadsItsOwnJsonBackAsTheSame)
{
    const auto again = Catalogue::fromJson(Catalogue::builtIn()->toJson());

    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_EQ((*again)->toJson(), Catalogue::builtIn()->toJson());
}

class CatalogueWalk : public ReplicaFixture {};

/// Each field of each entity through text, JSON, op, table and filter and back.
TEST_F(CatalogueWalk, EveryFieldSurvivesTextWireTableAndFilter)
{
    for (const Entity& entity : replica->catalogue().entities()) {
        for (const Field& field : entity.fields) {
            if (isUnused(field)) {
                continue;
            }
            SCOPED_TRACE(entity.name + "." + field.name);
            const Value value = sample(field, 1);
            ASSERT_TRUE(checkValue(field, value));
            const auto overJson = valueFromJson(field, toJson(value));
            ASSERT_TRUE(overJson);
            EXPECT_EQ(*overJson, value);
            if (field.type != FieldType::file) {
                const auto overText = valueFromText(field, valueToText(value));
                ASSERT_TRUE(overText) << describe(overText.error());
                EXPECT_EQ(*overText, value);
            }
            Record record(entity, replica->newId());
            record.values[field.index] = value;
            pull({put(record, 1)}, "cursor " + entity.name + field.name);
            const auto row = replica->find(entity.name, record.id);
            ASSERT_TRUE(row);
            EXPECT_EQ(row->record.values[field.index], value);
            if (field.type == FieldType::choiceSet || field.type == FieldType::file) {
                continue; // asked by `contains` and not at all
            }
            const auto found = replica->select({entity.name,
                                                Filter::where(field.name, Compare::equal, value),
                                                {{field.name, true}},
                                                {}},
                                               0, 100);
            ASSERT_TRUE(found) << describe(found.error());
            EXPECT_TRUE(std::any_of(found->begin(), found->end(),
                                    [&](const Row& one) { return one.record.id == record.id; }));
        }
    }
}

TEST_F(CatalogueWalk, EveryEntityCanBeSavedSentAndReadAsAnOp)
{
    for (const Entity& entity : replica->catalogue().entities()) {
        SCOPED_TRACE(entity.name);
        Edit edit = Edit::create(entity.name, replica->newId());
        for (const Field& field : entity.fields) {
            edit.set[field.name] = sample(field, 0);
        }
        // Whatever the values are: a total would follow from its line else.
        const auto saved = replica->save({edit}, SaveOptions{.isVerbatim = true});
        ASSERT_TRUE(saved) << describe(saved.error());
        const auto json = changeToJson(replica->catalogue(), (*saved)[0]);
        const auto again = changeFromJson(replica->catalogue(), json);
        ASSERT_TRUE(again) << describe(again.error());
        EXPECT_EQ(*again, (*saved)[0]);
        for (const Field& field : entity.fields) {
            EXPECT_EQ(replica->find(entity.name, edit.id)->record.values[field.index],
                      sample(field, 0))
                << field.name;
        }
    }
}

TEST_F(CatalogueWalk, EveryGroupMergesByItsPolicy)
{
    for (const Entity& entity : replica->catalogue().entities()) {
        for (const Group& group : entity.groups) {
            if (isUnused(entity.fields[group.fields.front()])) {
                continue;
            }
            SCOPED_TRACE(entity.name + "." + group.name);
            const auto valued = [&](int variant) {
                GroupValue value;
                for (const std::size_t index : group.fields) {
                    value.push_back(sample(entity.fields[index], variant));
                }
                return value;
            };
            MergeState state{Record(entity, replica->newId()), {}};
            state.record.rev = 1;
            Change change;
            change.entity = entity.name;
            change.id = state.record.id;
            change.set[group.name] = {valued(1), 1, GroupValue(group.fields.size())};
            mergeUpdate(state, change, {ReplicaId(replica->newId()), 1, {}, {}});
            EXPECT_EQ(state.record.groupValue(group), valued(1));
            change.set[group.name] = {valued(2), 1, GroupValue(group.fields.size())};
            const auto outcome =
                mergeUpdate(state, change, {ReplicaId(replica->newId()), 1, {}, {}});
            const bool isKept = state.record.groupValue(group) == valued(1) ||
                                state.record.groupValue(group) == valued(2);
            const bool combines = group.policy == MergePolicy::text ||
                                  group.policy == MergePolicy::set ||
                                  group.policy == MergePolicy::counter;
            EXPECT_TRUE(isKept || combines);
            EXPECT_TRUE(combines || outcome.lost.size() == 1) << "the other value is kept too";
        }
    }
}

TEST_F(CatalogueWalk, EveryFieldCanBeImported)
{
    for (const Entity& entity : replica->catalogue().entities()) {
        if (std::any_of(entity.fields.begin(), entity.fields.end(), [](const Field& field) {
                return field.type == FieldType::file && field.required;
            })) {
            continue; // bytes do not travel in CSV
        }
        SCOPED_TRACE(entity.name);
        ImportPlan plan;
        plan.entity = entity.name;
        std::vector<std::string> header;
        std::vector<std::string> cells;
        for (const Field& field : entity.fields) {
            // The total of a line follows from the others, whatever the file says.
            const bool isDerived = lineKindOf(entity.name) != nullptr && field.name == "total";
            if (field.type != FieldType::file && !isDerived) {
                plan.columns.push_back({field.name, field.name, "", {}, 1, false});
                header.push_back(field.name);
                cells.push_back(valueToText(sample(field, 0)));
            }
        }
        const std::string csv =
            csvLine(header, CsvGuard::exact) + csvLine(cells, CsvGuard::spreadsheet);
        const auto report = importCsv(*replica, csv, plan, entity.name, {});
        ASSERT_TRUE(report) << describe(report.error());
        ASSERT_TRUE(report->isApplied)
            << report->problems[0].column << " " << report->problems[0].reason;
        const auto rows = replica->select({entity.name, {}, {}, {}}, 0, 1);
        ASSERT_EQ(rows->size(), 1U);
        for (const ImportColumn& column : plan.columns) {
            const Field& field = *entity.field(column.field);
            EXPECT_EQ((*rows)[0].record.values[field.index], sample(field, 0)) << field.name;
        }
    }
}

TEST_F(CatalogueWalk, EverySearchableFieldIsFound)
{
    for (const Entity& entity : replica->catalogue().entities()) {
        for (const Field& field : entity.fields) {
            if (field.search == SearchKind::none || field.type == FieldType::choice) {
                continue;
            }
            SCOPED_TRACE(entity.name + "." + field.name);
            Record record(entity, replica->newId());
            record.values[field.index] = field.type == FieldType::phone
                                             ? Value(std::string("+49 89 77665544"))
                                             : Value(std::string("纯水设备 Quarz@mail.example"));
            pull({put(record, 1)}, "search " + entity.name + field.name);
            const char* typed = field.type == FieldType::phone ? "7766554" : "纯水";
            const auto hits = replica->search(typed, 1000, entity.name);
            EXPECT_TRUE(std::any_of(hits.begin(), hits.end(),
                                    [&](const SearchHit& hit) { return hit.key.id == record.id; }));
        }
    }
}

TEST_F(CatalogueWalk, ANewFieldMigratesTheReplicaWithItsUnsentChanges)
{
    const RecordId id = create("account", {{"name", std::string("Acme")}});
    Record pulled(replica->catalogue().at("account"), replica->newId());
    pulled.set("name", std::string("Hub"));
    pulled.unknown["water_grade"] = R"("II")";
    pull({put(pulled, 1)}, "c1");
    boost::json::value json = boost::json::parse(replica->catalogue().toJson());
    for (auto& entity : json.at("entities").as_array()) {
        if (entity.at("entity") == "account") {
            entity.as_object()["revision"] = 99;
            entity.at("fields").as_array().push_back(boost::json::parse(
                R"({"name":"water_grade","type":"text","labels":{"en":"Water grade","zh_CN":"水级","zh_TW":"水級"}})"));
        }
    }
    const auto newer = Catalogue::fromJson(boost::json::serialize(json));
    ASSERT_TRUE(newer) << describe(newer.error());

    ASSERT_TRUE(SyncDoor(*replica).adoptCatalogue(*newer));
    reopen();

    EXPECT_EQ(Outbox(*replica).waitingCount(), 1);
    EXPECT_EQ(text("account", id, "name"), "Acme");
    EXPECT_EQ(text("account", pulled.id, "water_grade"), "II");
    EXPECT_TRUE(update("account", id, {{"water_grade", std::string("I")}}));
}

} // namespace
} // namespace caravan::test
