// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"
#include "core/schema/value.h"

#include <compare>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// How often the hub has accepted a change of one record. Not a clock. 0 = the hub has not seen
/// it yet.
using Revision = std::int64_t;

enum class Life { live, deleted, merged };

/// One record with the versions of its groups. A value; `entity` points into a Catalogue that
/// the holder keeps alive.
struct Record {
    const Entity* entity = nullptr;
    RecordId id;
    Revision rev = 0;
    std::map<std::string, Revision, std::less<>> vers; ///< a group not named has version 1
    Life life = Life::live;
    RecordId changedBy;        ///< user of the last accepted or local change; nil unknown
    TimePoint changedAt{};     ///< for display only
    std::vector<Value> values; ///< by Field::index
    std::map<std::string, std::string, std::less<>> unknown; ///< field → JSON, of a newer hub

    Record() = default;
    Record(const Entity& of, RecordId recordId);

    RecordKey key() const { return {entity->name, id}; }
    /// The value of a field that the entity has.
    const Value& value(std::string_view field) const;
    void set(std::string_view field, Value value);
    const std::string& text(std::string_view field) const { return textOf(value(field)); }
    /// Nil when empty.
    RecordId reference(std::string_view field) const;
    /// What a reference or a link refers to; nothing when it is empty.
    std::optional<RecordKey> referred(std::string_view field) const;

    GroupValue groupValue(const Group& group) const;
    void setGroup(const Group& group, const GroupValue& value);
    /// Version of a group as this copy knows it: 0 before the hub saw the record.
    Revision version(std::string_view group) const;
    /// The title fields joined, or empty.
    std::string title() const;
};

/// Whether a required field is only asked for where somebody enters something: a company may
/// require a field after records were made without it, and laptops that have not heard of it yet,
/// and what the program makes by itself, go on working.
bool isAskedAtEntry(const Entity& entity, const Field& field);
/// What the company requires of an entry by hand, by import or by REST: all of a new record, and
/// those in the sections of what was entered. Error: required.
Done checkEntry(const Record& record, bool isNew,
                const std::function<bool(const Field&)>& isEntered);

/// Every rule that needs nothing but the record itself: values, required fields, fields that the
/// status requires. The first broken one.
Done checkRecord(const Record& record);

/// Whether the record stands in a state in which fields of it are frozen.
bool isFrozen(const Record& record);
/// Error: frozen, key = the first field that differs although the state of @p before froze it.
Done checkFrozen(const Record& before, const Record& after);

} // namespace caravan
