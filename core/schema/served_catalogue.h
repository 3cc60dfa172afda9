// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <boost/json.hpp>

namespace caravan {

/// Whether programs of every version know this type of fields. To others such a field is unknown:
/// they keep its values with the record, unread.
bool isServedToAll(FieldType type);

/// The entity files as one document that programs of every version can read.
///
/// Programs built before "more" existed refuse a catalogue with a key unknown to them, and a hub
/// must not stop the laptops that still run them. They read "entities" and nothing else of the
/// document, so "entities" keeps to the keys that they know, and whatever was added since stands in
/// "more":
///   {"revision": 9, "entities": [{"entity": "visit", "fields": [{"name": "status", …}], …}, …],
///    "more": {"visit": {"role": "work", "fields": {"status": {"choices": {"signed":
///             {"phase": "done"}}}}}}}
/// Lists of named objects are objects by name there. Later programs read both parts and ignore keys
/// that are unknown to them, so the list of keys in the source file never grows.
boost::json::object servedCatalogue(int revision, const boost::json::array& entities);

/// Key of what GET /v1/schema serves: the revision of the product without a company's changes.
inline constexpr const char* kProductRevision = "product";

/// The entity files that servedCatalogue() was made of, apart from the order of keys.
/// @p document has a list of "entities".
boost::json::array entityFiles(const boost::json::object& document);

} // namespace caravan
