// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QString>

namespace caravan::ui {

class Desk;
class Page;
class Workbench;

/// Reading people from vCard files into contacts and leads.
void addCardImport(Workbench& bench);

/// Makes records of @p entity of the cards of a file, as one step that can be undone; who is known
/// already is completed. @p page says how it went. UI thread.
void importCardFile(Desk& desk, Page& page, const Entity& entity, const QString& path);

} // namespace caravan::ui
