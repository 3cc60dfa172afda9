// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/model.h"

#include "core/base/strict_json.h"
#include "core/model/model_change.h"
#include "core/model/report_shape.h"
#include "core/schema/access_loader.h"
#include "core/schema/schema_members.h"
#include "core/schema/served_catalogue.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace caravan {
namespace {

namespace json = boost::json;

Error mistakeOf(const SchemaMistake& mistake)
{
    return Error{ErrorCode::schema, keyOf(SchemaRefusal{mistake.reason, mistake.key, {}, {}}),
                 mistake.key + " " + mistake.what};
}

/// A field that has to be filled in, or that says whose a record is, would make records that
/// nobody can save or find, were it hidden.
void checkHidden(const Catalogue& model, const json::array& changes)
{
    for (const json::value& change : changes) {
        const json::object& hide = change.get_object();
        if (hide.at("do") != "hide" || !hide.contains("field") || hide.contains("choice") ||
            hide.contains("report")) {
            continue;
        }
        const Entity& entity = model.at(std::string_view(hide.at("entity").as_string()));
        const Field& field = *entity.field(std::string_view(hide.at("field").as_string()));
        if (field.isHidden && mustBeShown(entity, field)) {
            throw SchemaMistake{entity.name + "." + field.name, "cannot be hidden",
                                SchemaReason::required};
        }
    }
}

/// That the company's reports lead to fields, and its pages open on what has a tab there. What is
/// hidden later is no mistake of theirs: it is then left out where it would be shown.
void checkArranged(const Catalogue& model, const json::array& changes)
{
    for (const std::string& text : model.reports()) {
        const json::value report = json::parse(text);
        if (isCompanyName(std::string_view(report.at("report").as_string()))) {
            checkReport(model, readReport(report, UnknownKeys::refuse));
        }
    }
    for (const json::value& change : changes) {
        const json::value* opens = change.get_object().if_contains("opens");
        if (change.at("do") != "layout" || opens == nullptr || opens->is_null()) {
            continue;
        }
        const std::string entity(change.at("entity").as_string());
        const auto referrers = model.referrers(entity);
        const bool isTab = std::any_of(referrers.begin(), referrers.end(), [&](const auto& one) {
            return one.first->name == std::string_view(opens->as_string());
        });
        if (!isTab) {
            throw SchemaMistake{entity, "has no tab of \"" + std::string(opens->as_string()) + "\"",
                                SchemaReason::noTab};
        }
    }
}

/// The "number" of the entity that a change adds; nullptr where it adds none with a number.
json::value* letterIn(json::value& change)
{
    json::object* object = change.if_object();
    json::value* entity = object != nullptr ? object->if_contains("entity") : nullptr;
    json::value* number = entity != nullptr && entity->is_object()
                              ? entity->get_object().if_contains("number")
                              : nullptr;
    return number != nullptr && number->is_string() ? number : nullptr;
}

/// Every laptop and the hub come to the same letters, since they follow from product and ledger.
std::vector<std::string> withFreeLetters(const Catalogue& product, std::vector<std::string> changes)
{
    std::set<std::string, std::less<>> products;
    for (const Entity& entity : product.entities()) {
        if (entity.number) {
            products.insert(entity.number->letter);
        }
    }
    std::set<std::string, std::less<>> taken = products;
    for (const std::string& text : changes) {
        Result<json::value> change = parseJson(text);
        if (const json::value* letter = change ? letterIn(*change) : nullptr) {
            taken.emplace(std::string_view(letter->get_string()));
        }
    }
    for (std::string& text : changes) {
        Result<json::value> change = parseJson(text);
        json::value* letter = change ? letterIn(*change) : nullptr;
        if (letter == nullptr || !products.contains(std::string_view(letter->get_string()))) {
            continue;
        }
        std::string other = "A";
        while (other.front() <= 'Z' && taken.contains(other)) {
            ++other.front();
        }
        if (other.front() <= 'Z') {
            taken.insert(other);
            *letter = other;
            text = json::serialize(*change);
        }
    }
    return changes;
}

/// Applies changes to a catalogue and reads the outcome once.
class Ledger {
public:
    explicit Ledger(const Catalogue& model) : Ledger(json::parse(model.toJson()).as_object())
    {
        m_product = model.productRevision();
        for (const std::string& change : model.changes()) {
            m_changes.push_back(json::parse(change));
        }
    }

    /// Throws SchemaMistake.
    void add(std::string_view text)
    {
        if (text.size() > kChangeBytesMax) {
            throw SchemaMistake{"change", "is larger than 64 KiB", SchemaReason::tooLarge};
        }
        if (m_changes.size() >= kChangesMax) {
            throw SchemaMistake{"change", "would be one of more than 10,000",
                                SchemaReason::changesMax};
        }
        const Result<json::value> change = parseJson(text);
        if (!change) {
            throw SchemaMistake{"change", change.error().detail};
        }
        if (!change->is_object()) {
            throw SchemaMistake{"change", "must be a JSON object"};
        }
        m_changer.apply(change->get_object());
        m_changes.push_back(*change);
    }

    Result<std::shared_ptr<const Catalogue>> read() const
    {
        json::object whole = servedCatalogue(0, m_changer.entities()); // counts revisions itself
        whole[kProductRevision] = m_product;
        whole["changes"] = m_changes;
        if (!m_navigation.is_null()) {
            whole["navigation"] = m_navigation;
        }
        if (!m_changer.reports().empty()) {
            whole["reports"] = m_changer.reports();
        }
        // Over a newer product, whose keys this program does not know, the hub judges what changes
        // say beyond what it knows.
        const bool isNewer = m_product > Catalogue::builtIn()->revision();
        Result<std::shared_ptr<const Catalogue>> model = Catalogue::fromJson(
            json::serialize(whole), isNewer ? UnknownKeys::ignore : UnknownKeys::refuse);
        if (!model) {
            const std::string word =
                model.error().args.empty() ? std::string() : model.error().args.front();
            SchemaRefusal refusal = refusalFrom(word + ":").value_or(SchemaRefusal{});
            refusal.place = model.error().key;
            return Error{ErrorCode::schema, keyOf(refusal), model.error().detail};
        }
        checkHidden(**model, m_changes);
        checkArranged(**model, m_changes);
        return model;
    }

private:
    explicit Ledger(const json::object& served)
        : m_changer(entityFiles(served), partOf(served, "reports").is_array()
                                             ? partOf(served, "reports").get_array()
                                             : json::array()),
          m_navigation(partOf(served, "navigation"))
    {
    }
    static json::value partOf(const json::object& served, const char* name)
    {
        const json::value* part = served.if_contains(name);
        return part != nullptr ? *part : json::value();
    }

    ModelChanger m_changer;
    json::value m_navigation;
    json::array m_changes;
    std::int64_t m_product = 0;
};

} // namespace

Result<std::shared_ptr<const Catalogue>> withChanges(const Catalogue& product,
                                                     const std::vector<std::string>& changes)
{
    try {
        Ledger ledger(product);
        for (const std::string& change : changes) {
            ledger.add(change);
        }
        return ledger.read();
    } catch (const SchemaMistake& mistake) {
        return mistakeOf(mistake);
    }
}

Result<std::shared_ptr<const Catalogue>> withChange(const Catalogue& model, std::string_view change)
{
    return withChanges(model, {std::string(change)});
}

std::shared_ptr<const Catalogue> withFittingChanges(const Catalogue& base,
                                                    const std::vector<std::string>& changes,
                                                    std::vector<Misfit>* left)
{
    if (Result<std::shared_ptr<const Catalogue>> whole = withChanges(base, changes)) {
        return *whole;
    }
    // Those that do not fit cost themselves, not all. Each is found by halving, since reading a
    // catalogue takes long.
    std::vector<std::string> fitting;
    std::size_t at = 0;
    Result<std::shared_ptr<const Catalogue>> model = withChanges(base, fitting);
    while (at < changes.size()) {
        const auto upTo = [&](std::size_t end) {
            std::vector<std::string> some = fitting;
            some.insert(some.end(), changes.begin() + static_cast<std::ptrdiff_t>(at),
                        changes.begin() + static_cast<std::ptrdiff_t>(end));
            return withChanges(base, some);
        };
        std::size_t good = at;
        std::size_t bad = changes.size() + 1;
        while (bad - good > 1) {
            const std::size_t middle = good + (bad - good) / 2;
            if (middle <= changes.size() && upTo(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        model = upTo(good);
        fitting.insert(fitting.end(), changes.begin() + static_cast<std::ptrdiff_t>(at),
                       changes.begin() + static_cast<std::ptrdiff_t>(good));
        at = good;
        if (at < changes.size()) {
            if (left != nullptr) {
                left->push_back({at, upTo(at + 1).error()});
            }
            ++at;
        }
    }
    return *model;
}

std::shared_ptr<const Catalogue> withLedger(const Catalogue& product,
                                            const std::vector<std::string>& changes,
                                            std::vector<Misfit>* left)
{
    return withFittingChanges(product, withFreeLetters(product, changes), left);
}

Result<std::shared_ptr<const Catalogue>> adopted(const std::shared_ptr<const Catalogue>& product,
                                                 std::string_view json)
{
    Result<std::shared_ptr<const Catalogue>> said = Catalogue::fromJson(json);
    if (said && (*said)->productRevision() > product->revision()) {
        return said;
    }
    if (said) {
        return withLedger(*product, (*said)->changes());
    }
    return said.error();
}

std::string subjectOf(std::string_view change)
{
    const Result<json::value> parsed = parseJson(change);
    const json::object* object = parsed ? parsed->if_object() : nullptr;
    if (object == nullptr) {
        return {};
    }
    std::string subject;
    const auto add = [&](const json::value* part, const char* name) {
        if (part != nullptr && part->is_object()) {
            part = part->get_object().if_contains(name);
        }
        if (part != nullptr && part->is_string()) {
            subject += (subject.empty() ? "" : ".") + std::string(part->get_string());
        }
    };
    add(object->if_contains("report"), "report");
    add(object->if_contains("entity"), "entity");
    add(object->if_contains("section"), "name");
    add(object->if_contains("field"), "name");
    add(object->if_contains("choice"), "value");
    return subject;
}

} // namespace caravan
