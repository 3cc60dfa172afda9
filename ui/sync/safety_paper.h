// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "ui/sync/safety.h"

class QPagedPaintDevice;

namespace caravan {
class Replica;
}

namespace caravan::ui {

/// The proof as it is shown, to be put on paper.
struct SafetyPaper {
    QString heading;
    QString verdict;
    QStringList about; ///< when, which hub, whose laptop
    std::vector<SafetyCheck> checks;
};

/// As PDF on A4. Error: storage, with what the system said about the place as detail.
Done writeSafety(Replica& replica, const SafetyPaper& paper, const QString& path);
/// The same to a printer.
void printSafety(Replica& replica, const SafetyPaper& paper, QPagedPaintDevice& device);

} // namespace caravan::ui
