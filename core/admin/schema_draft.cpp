// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/admin/schema_draft.h"

#include "core/base/strict_json.h"
#include "core/store/file_io.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr const char* kFile = "schema_draft.json";
constexpr std::size_t kFileBytesMax = 16UL * 1024 * 1024;
constexpr std::size_t kDraftMax = 200; ///< changes that one bundle takes to the hub

} // namespace

Result<SchemaDraft> SchemaDraft::load(const std::filesystem::path& profile)
{
    SchemaDraft draft(profile / kFile);
    const Found<std::string> text = store::readWhole(draft.m_file, kFileBytesMax);
    if (!text) {
        return text.error();
    }
    if (!*text) {
        return draft;
    }
    const Result<json::value> list = parseJson(**text);
    if (!list || !list->is_array()) {
        return Error{ErrorCode::invalid, "draft", draft.m_file.string() + " is no list of changes"};
    }
    for (const json::value& change : list->get_array()) {
        draft.m_changes.push_back(json::serialize(change));
    }
    return draft;
}

std::shared_ptr<const Catalogue> SchemaDraft::preview(Replica& replica,
                                                      std::vector<Error>* left) const
{
    std::vector<std::string> changes;
    if (const auto published = publishedChanges(replica)) {
        for (const PublishedChange& one : *published) {
            if (one.position == 0) {
                changes.push_back(one.change);
            }
        }
    }
    std::shared_ptr<const Catalogue> base = replica.sharedCatalogue();
    if (!changes.empty()) {
        base = withFittingChanges(*base, changes);
    }
    return m_changes.empty() ? base : withFittingChanges(*base, m_changes, left);
}

Done SchemaDraft::add(Replica& replica, std::vector<std::string> changes)
{
    if (m_changes.size() + changes.size() > kDraftMax) {
        return Error{ErrorCode::tooLarge, "draft",
                     "takes 200 changes at a time: publish what is there first"};
    }
    if (const auto with = withChanges(*preview(replica), changes); !with) {
        return with.error();
    }
    const std::size_t before = m_changes.size();
    m_changes.insert(m_changes.end(), changes.begin(), changes.end());
    const Done kept = keep();
    if (!kept) {
        m_changes.resize(before);
    }
    return kept;
}

Done SchemaDraft::takeOut(std::size_t place)
{
    if (m_changes.empty()) {
        return done();
    }
    std::vector<std::string> before = m_changes;
    const auto at = static_cast<std::ptrdiff_t>(std::min(place, m_changes.size() - 1));
    m_changes.erase(m_changes.begin() + at);
    const Done kept = keep();
    if (!kept) {
        m_changes = std::move(before);
    }
    return kept;
}

Done SchemaDraft::clear()
{
    std::vector<std::string> before;
    before.swap(m_changes);
    const Done kept = keep();
    if (!kept) {
        m_changes.swap(before);
    }
    return kept;
}

Done SchemaDraft::takeIn(std::vector<std::string> changes)
{
    m_changes.insert(m_changes.begin(), changes.begin(), changes.end());
    const Done kept = keep();
    if (!kept) {
        m_changes.erase(m_changes.begin(),
                        m_changes.begin() + static_cast<std::ptrdiff_t>(changes.size()));
    }
    return kept;
}

Result<std::vector<Edit>> SchemaDraft::edits(Replica& replica) const
{
    if (replica.syncState().role != "administrator") {
        return Error{ErrorCode::notAllowed, {}, "only an administrator may change the schema"};
    }
    if (m_changes.empty()) {
        return Error{ErrorCode::invalid, "draft", "there is nothing to publish"};
    }
    std::vector<Error> left;
    static_cast<void>(preview(replica, &left));
    if (!left.empty()) {
        return left.front();
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
