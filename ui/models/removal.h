// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QString>

class QWidget;

namespace caravan::ui {

/// What became of deleting records.
struct Removed {
    QString message; ///< for the window to say; empty where the person thought better of it
    bool isDone = false;
};

/// Deletes records together with what needs them: without that the hub would bring them back, so
/// the person is asked first. More than fifty want their number typed. A bundle where one holds
/// them all, else many ops with progress and a way to stop; either way one step that can be undone.
Removed removeRecords(Desk& desk, const std::vector<Record>& records, QWidget* parent);

/// "3 contacts, 1 file"
QString countedByKind(const std::vector<Edit>& edits, const Catalogue& catalogue);

} // namespace caravan::ui
