// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/hub_writer.h"

#include "core/model/model.h"
#include "core/record/moments.h"
#include "sync/hub/access/file_rights.h"
#include "sync/hub/access/scopes.h"
#include "sync/hub/store/blob_rows.h"
#include "sync/hub/store/feed_rows.h"
#include "sync/hub/store/load_rows.h"
#include "sync/hub/store/model_ledger.h"
#include "sync/hub/store/upkeep_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

constexpr const char* kConflictTarget = "record_id";
constexpr const char* kLoadField = "load"; // no field of what is assigned is called so

/// Whether it adds to the work of its owner when new records are assigned.
bool isLoad(const Record& record)
{
    const std::optional<Phase> phase = phaseOf(record);
    return !record.entity->assignedBy.empty() && !record.reference("owner").isNil() &&
           (phase == Phase::open || phase == Phase::begun);
}

/// The references a live record holds. A conflict also counts as referring to its record.
std::vector<Reference> heldReferences(const Record& record, const NumberSet& own)
{
    std::vector<Reference> references;
    if (record.life != Life::live) {
        return references;
    }
    for (const Field& field : record.entity->fields) {
        if (const auto target = targetOf(field, record.values[field.index])) {
            const bool reveals = isRevealed(*record.entity, field.name);
            references.push_back(
                {field.name, target->entity, target->id, reveals ? own : NumberSet{}});
        }
    }
    if (isLoad(record)) {
        references.push_back({kLoadField, kLoadOf, record.reference("owner"), {}});
    }
    if (record.entity->serves == Serves::conflicts) {
        if (const std::optional<RecordId> id = RecordId::parse(record.text(kConflictTarget))) {
            references.push_back(
                {kConflictTarget, aboutEntity(record.text("record_entity")), *id, {}});
        }
    }
    return references;
}

/// Whoever may see the record may read the files it names, if who named them had them.
void saveFileNames(Hub& hub, Connection& connection, const Directory& directory,
                   const StoredRecord& stored)
{
    const Record& record = stored.state.record;
    std::vector<NamedFile> files;
    bool hasFileFields = false;
    for (const Field& field : record.entity->fields) {
        hasFileFields = hasFileFields || field.type == FieldType::file;
        const FileRef* file = std::get_if<FileRef>(&record.values[field.index]);
        if (file != nullptr && record.life == Life::live) {
            const auto writer = stored.state.writers.find(record.entity->groupOf(field).name);
            files.push_back(
                {field.name, *file,
                 writer != stored.state.writers.end() ? writer->second.user : RecordId{}});
        }
    }
    if (hasFileFields) {
        saveNames(connection, stored.head.rid, files, [&](const NamedFile& named) {
            const auto rights = rightsOf(connection, hub.access(), directory, named.writer);
            return rights && visibleFileName(connection, *rights, named.file.sha256);
        });
    }
}

} // namespace

HubWriter::HubWriter(Hub& hub, Connection& connection)
    : m_hub(hub), m_connection(connection), m_directory(hub.directory(connection))
{
}

std::optional<StoredRecord> HubWriter::find(std::string_view entity, const RecordId& id)
{
    const std::optional<RecordHead> head = findHead(entity, id);
    return head ? loadRecord(m_connection, catalogue(), head->rid) : std::nullopt;
}

std::optional<RecordHead> HubWriter::findHead(std::string_view entity, const RecordId& id)
{
    std::optional<RecordHead> head = loadHead(m_connection, entity, id);
    while (head && head->life == Life::merged) {
        head = loadHead(m_connection, entity, head->into);
    }
    return head;
}

void HubWriter::save(StoredRecord& stored)
{
    const Standing standing = standingOf(stored);
    const bool isNew = stored.head.rid == 0;
    const bool isMoved = isNew || stored.head.base != standing.base;
    const NumberSet before = stored.head.scopes;
    stored.head.base = standing.base;
    stored.head.scopes = standing.all;
    saveRecord(m_connection, stored);
    saveFileNames(m_hub, m_connection, *m_directory, stored);
    writeFeed(m_connection, stored.head.rid, before, standing.all);
    insertAll(m_touched, before);
    insertAll(m_touched, standing.all);
    const bool isOthers = saveReferences(stored, standing.own);
    if (isMoved) {
        queueFollowers(stored.head);
    } else if (before != standing.all) {
        queueRevealed(stored.head);
    }
    if (isNew || isOthers) {
        // They stand where its owner does, or that of what it follows. A record that is fought
        // over has many: they are not read again for each change of it.
        queueConflicts(stored.head);
    }
    directoryMayHaveChanged(stored);
    recomputeQueued();
}

HubWriter::Standing HubWriter::standingOf(const StoredRecord& stored)
{
    const Record& record = stored.state.record;
    Standing standing;
    standing.own = ownScopes(m_connection, *m_directory, record);
    standing.base = baseScopes(m_connection, catalogue(), record, standing.own);
    standing.all = standing.base;
    insertAll(standing.all, shownScopes(m_connection, catalogue(), record));
    return standing;
}

bool HubWriter::saveReferences(const StoredRecord& stored, const NumberSet& own)
{
    const std::int64_t rid = stored.head.rid;
    const std::vector<Reference> before = referencesOf(m_connection, rid);
    const std::vector<Reference> now = heldReferences(stored.state.record, own);
    bool isChanged = false;
    const auto queueTarget = [&](const Reference& reference) {
        if (const auto head = loadHead(m_connection, reference.entity, reference.id)) {
            m_queue.push_back(head->rid);
        }
    };
    for (const Reference& old : before) {
        const auto kept = std::find_if(now.begin(), now.end(), [&](const Reference& reference) {
            return reference.field == old.field;
        });
        if (kept != now.end() && *kept == old) {
            continue;
        }
        isChanged = true;
        if (kept == now.end()) {
            removeReference(m_connection, rid, old.field);
        }
        if (!old.reveals.empty()) {
            queueTarget(old);
        }
    }
    for (const Reference& reference : now) {
        if (std::find(before.begin(), before.end(), reference) != before.end()) {
            continue;
        }
        isChanged = true;
        saveReference(m_connection, rid, reference);
        if (!reference.reveals.empty()) {
            queueTarget(reference);
        }
    }
    return isChanged;
}

void HubWriter::queueFollowers(const RecordHead& head)
{
    for (const Referrer& referrer : referrersOf(m_connection, catalogue(), head.entity, head.id)) {
        if (isFollowed(catalogue().at(referrer.entity), referrer.field)) {
            m_queue.push_back(referrer.rid);
        }
    }
}

void HubWriter::queueRevealed(const RecordHead& head)
{
    const auto shows = [&](const Entity& entity) {
        return isRevealedWith(catalogue(), head.entity, entity.name);
    };
    if (std::none_of(catalogue().entities().begin(), catalogue().entities().end(), shows)) {
        return; // an account has many followers, and none of them is shown with it
    }
    for (const Referrer& referrer : referrersOf(m_connection, catalogue(), head.entity, head.id)) {
        if (isFollowed(catalogue().at(referrer.entity), referrer.field) &&
            isRevealedWith(catalogue(), head.entity, referrer.entity)) {
            m_queue.push_back(referrer.rid);
        }
    }
}

void HubWriter::queueConflicts(const RecordHead& head)
{
    for (const Referrer& conflict :
         referrersOf(m_connection, catalogue(), aboutEntity(head.entity), head.id)) {
        m_queue.push_back(conflict.rid);
    }
}

void HubWriter::recomputeQueued()
{
    while (!m_queue.empty()) {
        const std::int64_t rid = m_queue.front();
        m_queue.pop_front();
        if (m_moved < kMovedMax) {
            recomputeScopes(rid);
        } else {
            addMove(m_connection, rid);
        }
    }
}

void HubWriter::recomputeScopes(const std::vector<std::int64_t>& rids)
{
    m_queue.assign(rids.begin(), rids.end());
    recomputeQueued();
}

void HubWriter::recomputeScopes(std::int64_t rid)
{
    std::optional<StoredRecord> stored = loadRecord(m_connection, catalogue(), rid);
    if (!stored) {
        return;
    }
    const Standing standing = standingOf(*stored);
    RecordHead& head = stored->head;
    if (head.entity != catalogue().at(Serves::conflicts).name) {
        queueConflicts(head); // what it follows may be another's without its own place changing
    }
    saveReferences(*stored, standing.own); // what it reveals follows its own place alone
    const bool isMoved = head.base != standing.base;
    if (!isMoved && head.scopes == standing.all) {
        return;
    }
    ++m_moved;
    const NumberSet before = head.scopes;
    head.base = standing.base;
    head.scopes = standing.all;
    saveScopes(m_connection, head);
    writeFeed(m_connection, rid, before, standing.all);
    insertAll(m_touched, before);
    insertAll(m_touched, standing.all);
    if (isMoved) {
        queueFollowers(head);
    } else {
        queueRevealed(head);
    }
}

void HubWriter::directoryMayHaveChanged(const StoredRecord& stored)
{
    const Serves serves = stored.state.record.entity->serves;
    if (serves == Serves::ledger) { // every request looks at the directory's version
        Directory::raiseVersion(m_connection);
        m_isDirectoryChanged = true;
        return;
    }
    if (serves != Serves::people && serves != Serves::teams) {
        return;
    }
    // Numbered now, so that somebody who waits for their first record is woken by it.
    scopeNumber(m_connection,
                serves == Serves::people ? userScope(stored.head.id) : teamScope(stored.head.id));
    Directory::raiseVersion(m_connection);
    m_isDirectoryChanged = true;
    const RecordId teamBefore = m_directory->teamOf(stored.head.id);
    readDirectory();
    if (serves != Serves::people || m_directory->teamOf(stored.head.id) == teamBefore) {
        return;
    }
    // What names no team stands in its owner's, so it moves with them.
    for (const Referrer& referrer :
         referrersOf(m_connection, catalogue(), stored.head.entity, stored.head.id)) {
        const ScopeRule& rule = catalogue().at(referrer.entity).scope;
        if (rule.owner == referrer.field && !rule.team.empty()) {
            m_queue.push_back(referrer.rid);
        }
    }
}

Result<std::shared_ptr<const Catalogue>> HubWriter::modelWith(const std::string& change)
{
    Result<std::shared_ptr<const Catalogue>> next =
        withChange(m_model == nullptr ? catalogue() : *m_model, change);
    if (next) {
        m_model = *next;
    }
    return next;
}

void HubWriter::undo(Mark mark)
{
    m_touched = std::move(mark.touched);
    m_isDirectoryChanged = mark.isDirectoryChanged;
    m_model = std::move(mark.model);
    readDirectory();
}

void HubWriter::readDirectory()
{
    m_directory = Directory::load(m_connection, catalogue());
}

} // namespace caravan::hub
