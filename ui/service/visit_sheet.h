// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/visit_report.h"

#include <QWidget>

namespace caravan::ui {

/// A report on the screen, line by line.
class VisitSheet : public QWidget {
public:
    explicit VisitSheet(const std::vector<ReportLine>& lines, QWidget* parent = nullptr);
};

} // namespace caravan::ui
