// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/json.hpp>

// How a company arranges an entity's form and record page, for core/model alone. What is wrong is
// thrown as SchemaMistake.

namespace caravan {

/// {"do": "order", …}: of the fields of a section, or of the sections.
void changeOrder(boost::json::object& entity, const boost::json::object& change);
/// {"do": "layout", …}: what the head shows, and the tab that the page opens on.
void changeLayout(boost::json::object& entity, const boost::json::object& change);

} // namespace caravan
