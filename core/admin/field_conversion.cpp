// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/admin/field_conversion.h"

#include "core/admin/value_conversion.h"
#include "core/base/strict_json.h"
#include "core/store/file_io.h"
#include "core/store/import_log.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {
namespace {

constexpr const char* kWaitingFile = "schema_conversions.json";
constexpr std::size_t kWaitingBytesMax = 1024UL * 1024;
constexpr std::size_t kMissesShown = 20;
constexpr std::int64_t kPageRows = 500;

/// Calls @p visit with each record that has a value in @p field.
Done eachFilled(Replica& replica, const FieldConversion& conversion,
                const std::function<void(const Record&)>& visit)
{
    Filter filled;
    filled.kind = Filter::Kind::condition;
    filled.field = conversion.from;
    filled.compare = Compare::notEmpty;
    const Query query{conversion.entity, filled, {}, {}};
    PageAnchors anchors;
    for (std::int64_t offset = 0;; offset += kPageRows) {
        const Result<std::vector<Row>> rows = replica.select(query, offset, kPageRows, &anchors);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            visit(row.record);
        }
        if (static_cast<std::int64_t>(rows->size()) < kPageRows) {
            return done();
        }
    }
}

} // namespace

Result<ConversionPlan> planConversion(Replica& replica, const FieldConversion& conversion,
                                      const Field& to, const std::string& language)
{
    const Entity* entity = replica.catalogue().entity(conversion.entity);
    const Field* from = entity != nullptr ? entity->field(conversion.from) : nullptr;
    if (from == nullptr) {
        return Error{ErrorCode::notFound, conversion.from,
                     "is not a field of " + conversion.entity};
    }
    // How a column is written follows from all of its cells, so they are read twice.
    ValueConversion values(replica, *from, to, language);
    if (const Done looked =
            eachFilled(replica, conversion,
                       [&](const Record& record) { values.look(record.value(from->name)); });
        !looked) {
        return looked.error();
    }
    ConversionPlan plan;
    const Field* target = entity->field(to.name);
    const Done planned = eachFilled(replica, conversion, [&](const Record& record) {
        ++plan.filled;
        if (target != nullptr && !isEmpty(record.values[target->index])) {
            ++plan.there;
            return;
        }
        const Value& value = record.value(from->name);
        const Result<Value> converted = values.convert(value);
        if (converted && !isEmpty(*converted)) {
            ++plan.converts;
            plan.edits.push_back(Edit::update(record, {{to.name, *converted}}));
            return;
        }
        ++plan.missed;
        if (plan.misses.size() < kMissesShown) {
            plan.misses.push_back(
                {record.id, record.title(), values.textOf(value),
                 converted ? Error{ErrorCode::invalid, to.name, "is empty"} : converted.error()});
        }
    });
    return planned ? Result<ConversionPlan>(std::move(plan)) : planned.error();
}

std::vector<std::string> conversionChanges(const Catalogue& model,
                                           const FieldConversion& conversion,
                                           const std::string& newField)
{
    namespace json = boost::json;
    std::vector<std::string> changes;
    const Entity* entity = model.entity(conversion.entity);
    if (entity == nullptr || entity->field(conversion.to) == nullptr) {
        changes.push_back(newField);
    }
    const Field* from = entity != nullptr ? entity->field(conversion.from) : nullptr;
    if (from == nullptr || !from->isHidden) {
        changes.push_back(json::serialize(json::object{{"do", "hide"},
                                                       {"entity", conversion.entity},
                                                       {"field", conversion.from},
                                                       {"hidden", true}}));
    }
    return changes;
}

Result<ConversionDone> convertField(Replica& replica, const FieldConversion& conversion,
                                    const std::string& language, const ManyProgress& progress)
{
    const Entity* entity = replica.catalogue().entity(conversion.entity);
    const Field* to = entity != nullptr ? entity->field(conversion.to) : nullptr;
    if (to == nullptr) {
        return Error{ErrorCode::notFound, conversion.to, "is not a field of " + conversion.entity};
    }
    Result<ConversionPlan> plan = planConversion(replica, conversion, *to, language);
    if (!plan) {
        return plan.error();
    }
    ConversionDone done;
    done.plan = std::move(*plan);
    const std::vector<Edit> edits = std::move(done.plan.edits);
    if (edits.empty()) {
        return done;
    }
    const auto batch =
        ImportLog(replica).begin(conversion.from + " → " + conversion.to, conversion.entity);
    if (!batch) {
        return batch.error();
    }
    done.batch = *batch;
    done.saved =
        saveMany(replica, edits, SaveOptions{.isBundle = false, .import = *batch}, progress);
    return done;
}

Result<WaitingConversions> WaitingConversions::load(const std::filesystem::path& profile)
{
    WaitingConversions waiting(profile / kWaitingFile);
    const Found<std::string> text = store::readWhole(waiting.m_file, kWaitingBytesMax);
    if (!text) {
        return text.error();
    }
    if (!*text) {
        return waiting;
    }
    const Result<boost::json::value> list = parseJson(**text);
    const Error broken{ErrorCode::invalid, "conversions",
                       waiting.m_file.string() + " is no list of conversions"};
    if (!list || !list->is_array()) {
        return broken;
    }
    for (const boost::json::value& one : list->get_array()) {
        FieldConversion conversion;
        for (const auto& [name, into] : {std::pair{"entity", &conversion.entity},
                                         {"from", &conversion.from},
                                         {"to", &conversion.to}}) {
            const boost::json::value* word =
                one.is_object() ? one.get_object().if_contains(name) : nullptr;
            if (word == nullptr || !word->is_string()) {
                return broken;
            }
            *into = std::string(word->get_string());
        }
        waiting.m_all.push_back(std::move(conversion));
    }
    return waiting;
}

Done WaitingConversions::add(FieldConversion conversion)
{
    if (std::find(m_all.begin(), m_all.end(), conversion) != m_all.end()) {
        return done();
    }
    m_all.push_back(std::move(conversion));
    Done kept = keep();
    if (!kept) {
        m_all.pop_back();
    }
    return kept;
}

Done WaitingConversions::remove(const FieldConversion& conversion)
{
    m_all.erase(std::remove(m_all.begin(), m_all.end(), conversion), m_all.end());
    return keep();
}

std::vector<FieldConversion> WaitingConversions::ready(const Catalogue& catalogue) const
{
    std::vector<FieldConversion> ready;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(ready),
                 [&](const FieldConversion& one) {
                     const Entity* entity = catalogue.entity(one.entity);
                     return entity != nullptr && entity->field(one.to) != nullptr &&
                            entity->field(one.from) != nullptr;
                 });
    return ready;
}

Done WaitingConversions::keep() const
{
    if (m_all.empty()) {
        return store::removeFile(m_file);
    }
    boost::json::array list;
    for (const FieldConversion& one : m_all) {
        list.push_back(
            boost::json::object{{"entity", one.entity}, {"from", one.from}, {"to", one.to}});
    }
    return store::replaceFile(m_file, boost::json::serialize(list));
}

} // namespace caravan
