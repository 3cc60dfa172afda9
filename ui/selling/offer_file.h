// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"
#include "ui/models/desk.h"
#include "ui/widgets/toast.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace caravan::ui {

// The PDF of a quote or an order among its files. Each version has one, which the product keeps:
// while its lines may change it is brought up to date in place, and what went out stays as it was.
// The next version is a record of its own with a PDF of its own.

/// The file record, where one is kept.
std::optional<Record> keptOffer(Replica& replica, const Record& offer);

struct OfferCopy {
    QString path;            ///< lies there for as long as the program runs
    std::vector<Edit> edits; ///< keep it with the offer; none where it is kept as it is
};
/// @p goesOut: the offer is about to be sent, and stays as it is from then on. Error: storage;
/// notFound, key "file" (it went out from another laptop and is not here yet, but asked for).
Result<OfferCopy> copyOfOffer(Desk& desk, const Record& offer, bool goesOut = false);

/// The same, kept at once as a step that can be undone, where this person may add files.
Result<QString> offerToHand(Desk& desk, const Record& offer);

/// What is saved along when an offer moves to a state: its PDF, where that is the one that goes
/// out.
Result<std::vector<Edit>> offerMovesWith(Desk& desk, const Record& offer, const std::string& to);

/// Why there is none, as a sentence.
QString offerFileErrorText(const Error& error);

/// Begins a mail to the offer's contact with the file. What came of it, as a sentence.
QString mailOffer(Desk& desk, const Record& offer, const QString& path);

/// What one does next with an offer that was mailed and is still to be marked as sent; empty where
/// it is already, or may not be.
QList<ToastAction> afterMailing(Desk& desk, const RecordKey& offer,
                                const std::function<void(const QString&, bool)>& tell);

} // namespace caravan::ui
