// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/json.hpp>

#include <string>

// A field or choice that a company adds, for core/model alone. What is wrong is thrown as
// SchemaMistake.

namespace caravan {

/// Checks a new choice and completes what it does not say.
void checkChoice(boost::json::object& choice, bool isOfCompany, const std::string& key);
/// Checks a new field of @p entity and completes what it does not say. @p isOfCompany: its name
/// must begin with "x_".
void prepareField(boost::json::object& field, const std::string& entity, bool isOfCompany);
/// Adds a prepared field to an entity.
void insertField(boost::json::object& entity, boost::json::object field);

} // namespace caravan
