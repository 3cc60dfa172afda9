// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/admin/schema_draft.h"

#include "core/base/strict_json.h"
#include "core/schema/schema_reason.h"
#include "core/store/file_io.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr const char* kFile = "schema_draft.json";
constexpr std::size_t kFileBytesMax = 16UL * 1024 * 1024;
constexpr std::size_t kDraftMax = 200; ///< changes that one bundle takes to the hub

/// "x_grade" of "field": "x_grade" as of "field": {"name": "x_grade", …}.
std::string nameIn(const json::object& change, const char* part, const char* inside)
{
    const json::value* value = change.if_contains(part);
    if (value != nullptr && value->is_object()) {
        value = value->get_object().if_contains(inside);
    }
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : "";
}

/// Empty where a file that somebody edited by hand holds something else.
json::object objectOf(const std::string& text)
{
    const Result<json::value> parsed = parseJson(text);
    return parsed && parsed->is_object() ? parsed->get_object() : json::object();
}

/// As the file has it, so that two texts of one change are one.
std::string asKept(const std::string& change)
{
    return json::serialize(json::parse(change));
}

bool isAbout(const json::object& change, const SchemaPart& part)
{
    return nameIn(change, "entity", "entity") == part.entity &&
           (part.section.empty() || nameIn(change, "section", "name") == part.section) &&
           (part.field.empty() || nameIn(change, "field", "name") == part.field);
}

bool isAdding(const json::object& change, const SchemaPart& part)
{
    const char* verb = !part.field.empty()     ? "add_field"
                       : !part.section.empty() ? "add_section"
                                               : "add_entity";
    return isAbout(change, part) && nameIn(change, "do", "") == verb;
}

/// Whether @p later says where everything stands that @p earlier put somewhere.
bool isSaidAnewBy(const json::object& earlier, const json::object& later)
{
    if (nameIn(earlier, "do", "") != "order" || nameIn(later, "do", "") != "order" ||
        nameIn(earlier, "entity", "entity") != nameIn(later, "entity", "entity") ||
        nameIn(earlier, "section", "name") != nameIn(later, "section", "name")) {
        return false;
    }
    for (const char* list : {"fields", "sections"}) {
        const json::value* first = earlier.if_contains(list);
        const json::value* second = later.if_contains(list);
        if ((first == nullptr) != (second == nullptr)) {
            return false;
        }
        if (first != nullptr && first->is_array() && second->is_array()) {
            const json::array& names = second->get_array();
            for (const json::value& name : first->get_array()) {
                if (std::find(names.begin(), names.end(), name) == names.end()) {
                    return false;
                }
            }
        }
    }
    return true;
}

/// Takes @p name out of a list of the change; true where nothing is left of it.
bool dropFrom(json::object& change, const char* list, const std::string& name)
{
    json::value* names = change.if_contains(list);
    if (name.empty() || names == nullptr || !names->is_array()) {
        return false;
    }
    json::array& all = names->get_array();
    all.erase(std::remove(all.begin(), all.end(), json::value(name)), all.end());
    return all.empty();
}

Done mayChange(Replica& replica)
{
    if (replica.syncState().role != "administrator") {
        return Error{ErrorCode::notAllowed, {}, "only an administrator may change the schema"};
    }
    return done();
}

} // namespace

Result<SchemaDraft> SchemaDraft::load(const std::filesystem::path& profile)
{
    SchemaDraft draft(profile / kFile);
    const Done read = draft.renew();
    return read ? Result<SchemaDraft>(std::move(draft)) : read.error();
}

Done SchemaDraft::renew()
{
    const Found<std::string> text = store::readWhole(m_file, kFileBytesMax);
    if (!text) {
        return text.error();
    }
    std::vector<std::string> changes;
    if (*text) {
        const Result<json::value> list = parseJson(**text);
        if (!list || !list->is_array()) {
            return Error{ErrorCode::invalid, "draft", m_file.string() + " is no list of changes"};
        }
        for (const json::value& change : list->get_array()) {
            changes.push_back(json::serialize(change));
        }
    }
    m_changes = std::move(changes);
    return done();
}

std::shared_ptr<const Catalogue> SchemaDraft::preview(Replica& replica,
                                                      std::vector<Misfit>* left) const
{
    std::vector<std::string> changes;
    std::shared_ptr<const Catalogue> base = replica.sharedCatalogue();
    if (const auto published = publishedChanges(replica)) {
        // The hub's word that it took a change comes before the model that has it.
        const auto known = static_cast<std::int64_t>(base->changes().size());
        for (const PublishedChange& one : *published) {
            if (one.position == 0 || one.position > known) {
                changes.push_back(one.change);
            }
        }
    }
    if (!changes.empty()) {
        base = withFittingChanges(*base, changes);
    }
    return m_changes.empty() ? base : withFittingChanges(*base, m_changes, left);
}

Done SchemaDraft::add(Replica& replica, const std::vector<std::string>& changes)
{
    if (Done may = mayChange(replica); !may) {
        return may;
    }
    if (Done read = renew(); !read) {
        return read;
    }
    if (m_changes.size() + changes.size() > kDraftMax) {
        return Error{ErrorCode::schema,
                     keyOf(SchemaRefusal{SchemaReason::changesMax, "draft", {}, {}}),
                     "takes 200 changes at a time: publish what is there first"};
    }
    if (const auto with = withChanges(*preview(replica), changes); !with) {
        return with.error();
    }
    std::vector<std::string> before = m_changes;
    for (const std::string& change : changes) {
        if (!m_changes.empty() && isSaidAnewBy(objectOf(m_changes.back()), objectOf(change))) {
            m_changes.pop_back();
        }
        m_changes.push_back(asKept(change));
    }
    Done kept = keep();
    if (!kept) {
        m_changes = std::move(before);
    }
    return kept;
}

Done SchemaDraft::takeOut(std::size_t place)
{
    if (m_changes.empty()) {
        return done();
    }
    const std::string change = m_changes[std::min(place, m_changes.size() - 1)];
    if (Done read = renew(); !read) {
        return read;
    }
    std::vector<std::string> before = m_changes;
    const auto last = std::find(m_changes.rbegin(), m_changes.rend(), change);
    if (last == m_changes.rend()) {
        return done(); // another program took it out
    }
    m_changes.erase(std::next(last).base());
    Done kept = keep();
    if (!kept) {
        m_changes = std::move(before);
    }
    return kept;
}

Done SchemaDraft::clear()
{
    const std::vector<std::string> known = m_changes;
    if (Done read = renew(); !read) {
        return read;
    }
    std::vector<std::string> before = m_changes;
    for (const std::string& change : known) { // what another program added since stays
        const auto found = std::find(m_changes.begin(), m_changes.end(), change);
        if (found != m_changes.end()) {
            m_changes.erase(found);
        }
    }
    Done kept = keep();
    if (!kept) {
        m_changes.swap(before);
    }
    return kept;
}

bool SchemaDraft::adds(const SchemaPart& part) const
{
    return std::any_of(m_changes.begin(), m_changes.end(),
                       [&](const std::string& change) { return isAdding(objectOf(change), part); });
}

Done SchemaDraft::takeOut(Replica& replica, const SchemaPart& part)
{
    if (Done read = renew(); !read) {
        return read;
    }
    std::vector<Misfit> before;
    static_cast<void>(preview(replica, &before));
    std::vector<std::string> kept = m_changes;
    m_changes.clear();
    for (const std::string& text : kept) {
        json::object change = objectOf(text);
        const bool isOrder = nameIn(change, "do", "") == "order" &&
                             nameIn(change, "entity", "entity") == part.entity;
        const bool isGone =
            isAbout(change, part) || (isOrder && (dropFrom(change, "fields", part.field) ||
                                                  dropFrom(change, "sections", part.section)));
        if (!isGone) {
            m_changes.push_back(isOrder ? json::serialize(change) : text);
        }
    }
    std::vector<Misfit> after;
    static_cast<void>(preview(replica, &after));
    Done done = after.size() > before.size() ? Done(after.back().error) : keep();
    if (!done) {
        m_changes = std::move(kept);
    }
    return done;
}

Done SchemaDraft::takeIn(std::vector<std::string> changes)
{
    if (Done read = renew(); !read) {
        return read;
    }
    for (std::string& change : changes) { // from a record, which may hold anything
        if (!parseJson(change)) {
            return Error{ErrorCode::invalid, "draft", "a refused change is no JSON"};
        }
        change = asKept(change);
    }
    m_changes.insert(m_changes.begin(), changes.begin(), changes.end());
    Done kept = keep();
    if (!kept) {
        m_changes.erase(m_changes.begin(),
                        m_changes.begin() + static_cast<std::ptrdiff_t>(changes.size()));
    }
    return kept;
}

Result<std::vector<Edit>> SchemaDraft::edits(Replica& replica) const
{
    if (Done may = mayChange(replica); !may) {
        return may.error();
    }
    if (m_changes.empty()) {
        return Error{ErrorCode::invalid, "draft", "there is nothing to publish"};
    }
    std::vector<Misfit> left;
    static_cast<void>(preview(replica, &left));
    if (!left.empty()) {
        return left.front().error;
    }
    std::vector<Edit> edits;
    for (const std::string& change : m_changes) {
        Edit edit = Edit::create(kSchemaChange, replica.newId());
        edit.set["subject"] = subjectOf(change);
        edit.set["change"] = change;
        edits.push_back(std::move(edit));
    }
    return edits;
}

Done SchemaDraft::keep()
{
    if (m_changes.empty()) {
        return store::removeFile(m_file);
    }
    json::array list;
    for (const std::string& change : m_changes) {
        list.push_back(json::parse(change));
    }
    return store::replaceFile(m_file, json::serialize(list));
}

Result<std::vector<PublishedChange>> publishedChanges(Replica& replica)
{
    std::vector<PublishedChange> changes;
    if (replica.catalogue().entity(kSchemaChange) == nullptr) {
        return changes; // of a hub that knows no such thing yet
    }
    const Result<std::vector<Row>> rows = replica.select(
        {kSchemaChange, {}, {{"position", false}}, {}}, 0, static_cast<std::int64_t>(kChangesMax));
    if (!rows) {
        return rows.error();
    }
    for (const Row& row : *rows) {
        const auto* position = std::get_if<std::int64_t>(&row.record.value("position"));
        changes.push_back({row.record.id, position != nullptr ? *position : 0,
                           row.record.text("subject"), row.record.text("change"),
                           row.record.changedBy, row.record.changedAt});
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const PublishedChange& one, const PublishedChange& other) {
                         return (one.position == 0 ? kChangesMax + 1 : std::size_t(one.position)) <
                                (other.position == 0 ? kChangesMax + 1
                                                     : std::size_t(other.position));
                     });
    return changes;
}

} // namespace caravan
