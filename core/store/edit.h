// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// Field → value.
using FieldValues = std::map<std::string, Value, std::less<>>;

/// What a person did to one record, before it became a journal entry.
///
/// Made by the functions below. `update` and `remove` take the record as the person saw it, which
/// tells the hub what the edit was based on; with an id instead, the record as it stands when the
/// edit is saved counts as seen.
struct Edit {
    ChangeKind kind = ChangeKind::update;
    std::string entity;
    RecordId id;
    FieldValues set; ///< field → new value; only what was touched
    /// The record as the person saw it when the form was opened: gives `seen` and `from`. Without
    /// it the record as it stands now is taken.
    std::optional<Record> opened;
    RecordId loser;      ///< of merge
    std::string session; ///< saves of one form session coalesce while the op is queued

    static Edit create(std::string entity, const RecordId& id, FieldValues set = {});
    static Edit update(const Record& opened, FieldValues set = {});
    static Edit update(std::string entity, const RecordId& id, FieldValues set = {});
    static Edit remove(const Record& opened);
    static Edit remove(std::string entity, const RecordId& id);
    static Edit restore(std::string entity, const RecordId& id);
    /// @p loser becomes part of @p winner, which is as the person saw it.
    static Edit merge(const Record& winner, const RecordId& loser);

    /// True where it says what a record contains: it makes one or changes one.
    bool isContent() const { return kind == ChangeKind::create || kind == ChangeKind::update; }
    bool sets(std::string_view field) const { return set.contains(field); }
    RecordKey key() const { return {entity, id}; }
};

/// The edits that would take back @p changes, the last first. What a merge did is not taken back
/// so: two records that became one do not fall apart by values.
std::vector<Edit> inverseOf(const Catalogue& catalogue, const std::vector<Change>& changes);

struct SaveOptions {
    /// The edits stand or fall together at the hub too. False: they share only the transaction.
    bool isBundle = true;
    /// The import these edits belong to, from ImportLog::begin(); nil: none.
    RecordId import{};
    /// The values are what they were at some time, and rules add nothing to them: an undo, or the
    /// records of a made-up company. They are checked all the same.
    bool isVerbatim = false;
};

} // namespace caravan
