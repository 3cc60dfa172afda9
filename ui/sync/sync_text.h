// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/schema/catalogue.h"
#include "core/store/journal_entry.h"
#include "sync/engine/status.h"

#include <QString>

namespace caravan::ui {

/// The state of synchronising in words, with an icon so that no colour says it alone.
struct SyncLine {
    QString icon;
    Tone tone = Tone::neutral;
    QString title;
    QString detail;
    bool busy = false;
    QString reason{};   ///< why the hub cannot be used now, as a sentence; empty: nothing wrong
    bool ticks = false; ///< `detail` counts down by the second
};

/// @p now: for the seconds to the next try, and "today".
SyncLine syncLine(const sync::SyncStatus& status, TimePoint now);

/// Of a company that is made up and has no hub.
SyncLine demoLine();

/// In how long the hub is tried again, e.g. "Next try in 20 s".
QString nextTryText(const sync::SyncStatus& status, TimePoint now);

/// Why the hub cannot be used, from the stable word of the engine: a sentence.
QString silenceText(const std::string& problem);

/// Since when the replica is known to equal the hub, and what of it could not be read; empty while
/// it was never compared.
QString verificationText(const sync::SyncStatus& status, TimePoint now);

/// What one journal entry did, e.g. "Changed: Phone, Amount".
QString changeText(const Catalogue& catalogue, const Change& change);

/// Why an entry waits for a person.
QString attentionText(const Catalogue& catalogue, const JournalEntry& entry);

/// What holds files up, from the stable word of the engine; empty for what mends itself.
QString filesProblemText(const std::string& problem);

} // namespace caravan::ui
