// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/model/model.h"
#include "core/store/replica.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace caravan {

/// The entity whose records are the company's changes of its schema.
inline constexpr const char* kSchemaChange = "schema_change";

/// An entity, or one section or field of it.
struct SchemaPart {
    std::string entity;
    std::string section;
    std::string field;
};

/// Changes of the schema that an administrator prepares on one laptop: kept in a file of the
/// profile, shown in a preview, taken back one by one, and sent to the hub together. Nothing of it
/// is in anybody's forms before it is published and the hub has agreed.
class SchemaDraft {
public:
    /// What the profile has kept; empty where there is nothing. Error: storage, invalid (the file
    /// is no draft; it is left as it is).
    static Result<SchemaDraft> load(const std::filesystem::path& profile);
    /// Reads the file again: the window and the command line work on the same draft. The functions
    /// below that change it do so first. Error: as load(); the draft is as it was.
    Done renew();

    const std::vector<std::string>& changes() const { return m_changes; }

    /// The schema as it will be: @p replica's, what was published here and waits for the hub, and
    /// the draft. Changes of the draft that do not fit any more are left out and told in @p left,
    /// by their place in changes().
    std::shared_ptr<const Catalogue> preview(Replica& replica,
                                             std::vector<Misfit>* left = nullptr) const;

    /// Adds changes that fit the preview, all or none, and keeps the draft. An order right after
    /// another of the same fields takes its place: six steps up are one change. Error: notAllowed
    /// (only an administrator), schema (key and sentence of what is wrong), storage.
    Done add(Replica& replica, const std::vector<std::string>& changes);
    /// Takes one change out, by its place in changes(); the last for npos. Good where there is
    /// none.
    Done takeOut(std::size_t place);
    /// Takes out what changes() holds.
    Done clear();
    /// Whether the draft adds it, so that nobody has it yet.
    bool adds(const SchemaPart& part) const;
    /// Takes out whatever the draft says about it. Error: schema (other changes need it; the draft
    /// is as it was), storage.
    Done takeOut(Replica& replica, const SchemaPart& part);

    /// Takes changes back into the draft that the hub refused, before those that are there. Error:
    /// invalid (one is no JSON), storage.
    Done takeIn(std::vector<std::string> changes);

    /// What publishes the draft: one bundle, which the hub takes as a whole or not at all. Once it
    /// is saved, clear() the draft. Error: notAllowed (only an administrator), invalid (empty),
    /// schema (a change does not fit any more).
    Result<std::vector<Edit>> edits(Replica& replica) const;

private:
    explicit SchemaDraft(std::filesystem::path file) : m_file(std::move(file)) {}
    Done keep();

    std::filesystem::path m_file;
    std::vector<std::string> m_changes;
};

/// A change of the schema that the hub has, or that is on its way there.
struct PublishedChange {
    RecordId id;
    std::int64_t position = 0; ///< at the hub; 0 while it waits
    std::string subject;
    std::string change;
    RecordId by;
    TimePoint at{};
};
/// In their order, those that wait last. Error: storage.
Result<std::vector<PublishedChange>> publishedChanges(Replica& replica);

} // namespace caravan
