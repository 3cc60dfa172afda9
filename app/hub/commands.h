// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "app/hub/place.h"
#include "sync/hub/http/server.h"

#include <string>

namespace caravan::hub {

// One function per command; each returns the exit code.

/// The password comes from standard input.
int initialise(const PlaceOptions& options, const std::string& mail);
int migrate(const PlaceOptions& options);
int backUpTo(const PlaceOptions& options, const std::string& target);
int restoreFrom(const PlaceOptions& options, const std::string& backup);
/// Until SIGTERM or SIGINT.
int serve(const PlaceOptions& place, const std::string& listen, ServerOptions options,
          const std::string& metricsToken);

} // namespace caravan::hub
