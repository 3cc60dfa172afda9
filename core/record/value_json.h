// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"

#include <boost/json/value.hpp>

#include <string_view>

namespace caravan {

/// The one form of values in JSON (SYNC 2 "Sign-in and values"), used on the wire, in the journal
/// and in exports.
boost::json::value toJson(const Value& value);
/// Error: invalid, key = field name, detail says what was expected. Choices unknown to the
/// catalogue are taken as text; checkValue() refuses them where that is wanted.
Result<Value> valueFromJson(const Field& field, const boost::json::value& json);

/// A group of one field is its value; of several an object of the fields.
boost::json::value groupToJson(const Entity& entity, const Group& group, const GroupValue& value);
Result<GroupValue> groupFromJson(const Entity& entity, const Group& group,
                                 const boost::json::value& json);

/// All non-empty fields and the unknown ones: {"name":"…","amount":{…}}.
boost::json::object fieldsToJson(const Record& record);
/// Sets the fields of @p record from @p fields; missing ones become empty, those the catalogue
/// does not know go to Record::unknown. Error: the first malformed value.
Done fieldsFromJson(Record& record, const boost::json::object& fields);

/// Strict parse: UTF-8, depth at most 32, no duplicate keys, no infinities, no byte order mark,
/// nothing behind the value. Error: invalid with the offset in detail.
Result<boost::json::value> parseJson(std::string_view text);

} // namespace caravan
