// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <QString>

class QAbstractItemModel;

namespace caravan::ui {

class ReportView;

/// What a report's page is as a file, with what it was asked beside the picture.
struct ReportSheet {
    QString title;
    QString question; ///< whose, when, by what
    QString rates;
};

/// Writes the picture by the ending of the path: .png, .svg, .pdf; or the figures: .csv.
/// Error: storage (key = the path).
Done writeReport(ReportView& view, const QAbstractItemModel& figures, const ReportSheet& sheet,
                 const QString& path);

} // namespace caravan::ui
