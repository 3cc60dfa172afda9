// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace caravan {

/// A group of one field is its value; of several an object of the fields.
boost::json::value groupToJson(const Entity& entity, const Group& group, const GroupValue& value);
Result<GroupValue> groupFromJson(const Entity& entity, const Group& group,
                                 const boost::json::value& json);

/// All non-empty fields and the unknown ones: {"name":"…","amount":{…}}. Fields that some programs
/// do not know (isServedToAll()) come last, by name, as they do where they are unknown: a
/// comparison with the hub takes the sum of the text.
boost::json::object fieldsToJson(const Record& record);
/// Sets the fields of @p record from @p fields; missing ones become empty, those the catalogue
/// does not know go to Record::unknown. Error: the first malformed value.
Done fieldsFromJson(Record& record, const boost::json::object& fields);

} // namespace caravan
