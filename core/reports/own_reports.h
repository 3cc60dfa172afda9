// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report_definition.h"

#include <string>
#include <string_view>
#include <vector>

// What reports can say without a file of resources/reports, for core/reports alone.

namespace caravan {

/// The section of the navigation in which an entity stands; empty: none of those with a name.
std::string sectionOf(const Catalogue& catalogue, std::string_view entity);

/// The paths by which a report about an entity can be told: its fields with few values, its days by
/// month, and the fields with few values of what it refers to.
std::vector<std::string> reportKeysOf(const Catalogue& catalogue, const Entity& entity);

/// Adds the fields that a company added to the report's entity, and to those its paths already lead
/// through, to what it can be told and split by, where its kind takes any.
void addCompanyKeys(const Catalogue& catalogue, ReportDefinition& report);

/// For each entity that is work: how many there are, and what its money and each money field of
/// the company adds up to, by the fields of which there are few values. In the order of the
/// navigation.
std::vector<ReportDefinition> reportsByFields(const Catalogue& catalogue, const ReportKinds& kinds);

} // namespace caravan
