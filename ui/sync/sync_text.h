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
};

SyncLine syncLine(const sync::SyncStatus& status, TimePoint now);

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
