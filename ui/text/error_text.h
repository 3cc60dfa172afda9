// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/catalogue.h"

#include <QString>

namespace caravan::ui {

/// The sentence for a person, in the interface language. With an entity, the field that the error
/// names is called by its label.
QString errorText(const Error& error, const Entity* entity = nullptr);

/// What was to be shown could not be read: nothing was being saved when @p error came up.
QString readErrorText(const Error& error);

/// Why a file was not taken in, or is not there.
QString fileErrorText(const Error& error);

/// Why signing in did not work, from the stable word of the sync engine.
QString signInProblemText(const QString& problem);

/// Why the hub did not take a change: problem type and field of a journal entry.
QString problemText(const std::string& problem, const std::string& key, const Entity* entity);

} // namespace caravan::ui
